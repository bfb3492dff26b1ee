using System.Linq.Expressions;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Features.ListProjects;

/// <summary>What the ledger may be asked.</summary>
internal static class ProjectFilters
{
    public static IReadOnlyList<Filter<ProjectRow>> All(ProjectNames names, Viewer viewer)
    {
        var zones = names.Organisations.Where(organisation => organisation.Kind is OrganisationKind.ZoneBody).ToList();
        var tiers = names.Programmes.SelectMany(programme => programme.Tiers).Distinct().ToList();
        return
        [
            Filters.Text<ProjectRow>("words", "名称、编号、企业", words => row =>
                row.Name.Contains(words) || row.Number.Contains(words) || row.EnterpriseName.Contains(words)
                || (row.Code != null && row.Code.Contains(words)) || (row.Place != null && row.Place.Contains(words))),
            DivisionFilter.Of<ProjectRow>(names, viewer, row => row.DivisionPath),
            Filters.Choices<ProjectRow>("light", "灯", ChoiceKeys.Options<Light>(light => light.Title()).AsEnumerable().Reverse().ToList(), LightIn),
            Filters.Choice<ProjectRow>("yearClass", "年度类别", ChoiceKeys.Options<ProjectYearClass>(yearClass => yearClass.Title()), YearClassIs),
            Filters.Toggle<ProjectRow>("missing", "欠报月报", row => row.MissingReports > 0),
            Filters.Toggle<ProjectRow>("latePermits", "手续逾期", row => row.LatePermits > 0) with { IsSecondary = true },
            Filters.Choice<ProjectRow>("programme", "计划", [.. names.Programmes.Select(programme => KeyValuePair.Create(programme.Id.Value.ToString(), programme.Name))], ProgrammeIs) with { IsSecondary = true },
            Filters.Choice<ProjectRow>("tier", "层级", [.. tiers.Select(tier => KeyValuePair.Create(tier, tier))], tier => row => row.Tier == tier) with { IsSecondary = true },
            Filters.Choice<ProjectRow>("level", "管理层级", ChoiceKeys.Options<DivisionLevel>(level => level switch { DivisionLevel.City => "市本级", DivisionLevel.County => "县区本级", DivisionLevel.Township => "乡镇" }),
                key => LevelIs(names, ChoiceKeys.Values<DivisionLevel>([key])[0])) with { IsSecondary = true },
            Filters.Choice<ProjectRow>("zone", "园区", [.. zones.Select(zone => KeyValuePair.Create(zone.Id.Value.ToString(), zone.ShortName))], ZoneIs) with { IsSecondary = true },
            Filters.Choices<ProjectRow>("stage", "阶段", ChoiceKeys.Options<ProjectStage>(stage => stage.Title()), StageIn) with { IsSecondary = true },
            Filters.Text<ProjectRow>("enterprise", "企业", EnterpriseIs) with { IsSecondary = true },
            Filters.Choice<ProjectRow>("startLight", "开工灯", ChoiceKeys.Options<Light>(light => light.Title()), key => PartIs(key, light => row => row.StartLight == light)) with { IsSecondary = true },
            Filters.Choice<ProjectRow>("progressLight", "进度灯", ChoiceKeys.Options<Light>(light => light.Title()), key => PartIs(key, light => row => row.ProgressLight == light)) with { IsSecondary = true },
            Filters.Choice<ProjectRow>("statisticsLight", "入统灯", ChoiceKeys.Options<Light>(light => light.Title()), key => PartIs(key, light => row => row.StatisticsLight == light)) with { IsSecondary = true },
            Filters.Days<ProjectRow>("started", "开工日期", (from, to) => row => row.StartedOn != null && (from == null || row.StartedOn >= from) && (to == null || row.StartedOn <= to)) with { IsSecondary = true },
        ];
    }

    /// <summary>Projects kept by the city or a county itself lie in none of its parts.</summary>
    private static Expression<Func<ProjectRow, bool>> LevelIs(ProjectNames names, DivisionLevel level)
    {
        var paths = names.Divisions.Where(division => division.Level == level).Select(division => division.DivisionPath).ToList();
        return row => paths.Contains(row.DivisionPath);
    }

    private static Expression<Func<ProjectRow, bool>> LightIn(IReadOnlyList<string> keys)
    {
        var lights = ChoiceKeys.Values<Light>(keys);
        return row => lights.Contains(row.Light);
    }

    private static Expression<Func<ProjectRow, bool>> YearClassIs(string key)
    {
        var yearClass = ChoiceKeys.Values<ProjectYearClass>([key])[0];
        return row => row.YearClass == yearClass;
    }

    private static Expression<Func<ProjectRow, bool>> StageIn(IReadOnlyList<string> keys)
    {
        var stages = ChoiceKeys.Values<ProjectStage>(keys);
        return row => stages.Contains(row.Stage);
    }

    private static Expression<Func<ProjectRow, bool>> ProgrammeIs(string key)
    {
        var programme = new ProgrammeId(Guid.Parse(key));
        return row => row.ProgrammeId == programme;
    }

    private static Expression<Func<ProjectRow, bool>> ZoneIs(string key)
    {
        var zone = new OrganisationId(Guid.Parse(key));
        return row => row.ZoneId == zone;
    }

    /// <summary>By the id that links of enterprise pages carry, or by a part of the name.</summary>
    private static Expression<Func<ProjectRow, bool>> EnterpriseIs(string words)
    {
        if (Guid.TryParse(words, out var id))
        {
            var enterprise = new EnterpriseId(id);
            return row => row.EnterpriseId == enterprise;
        }

        return row => row.EnterpriseName.Contains(words);
    }

    private static Expression<Func<ProjectRow, bool>> PartIs(string key, Func<Light, Expression<Func<ProjectRow, bool>>> condition) => condition(ChoiceKeys.Values<Light>([key])[0]);
}
