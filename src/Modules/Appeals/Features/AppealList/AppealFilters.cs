using System.Linq.Expressions;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;

namespace Tuijin.Appeals.Features.AppealList;

/// <summary>What the list may be asked. The keys are part of addresses that boards and months link to (<see cref="AppealFigures"/>).</summary>
internal static class AppealFilters
{
    public static IReadOnlyList<Filter<AppealRow>> All(AppealNamesOfRows names, DateOnly today, TuijinDb db) =>
    [
        Filters.Text<AppealRow>("words", "事项、编号、企业", words => Containing(words, db)),
        Filters.Choices<AppealRow>("state", "状态", ChoiceKeys.Options<AppealState>(state => state.Title()), StateIn),
        Filters.Choice<AppealRow>("department", "主办单位", [.. names.Units.Where(unit => unit.Kind is not (OrganisationKind.Association or OrganisationKind.Institute or OrganisationKind.Bank)).Select(unit => KeyValuePair.Create(unit.Id.Value.ToString(), unit.Name))], LeadIs),
        Filters.Choice<AppealRow>("category", "类别", [.. names.Categories.Select(category => KeyValuePair.Create(category.Code, category.ParentCode is null ? category.Title : "　" + category.Title))], code => CategoryIs(code, names)),
        Filters.Choice<AppealRow>("county", "县区", [.. names.Counties.Select(county => KeyValuePair.Create(county.Code, county.Name))], code => row => row.CountyCode == code),
        Filters.Toggle<AppealRow>("overdue", "已逾期", row => row.IsOpen && row.State != AppealState.Replied && row.StepDueOn < today),
        Filters.Choice<AppealRow>("open", "办理情况", [new("1", "在办"), new("0", "已结束")], value => value == "1" ? row => row.IsOpen : row => !row.IsOpen) with { IsSecondary = true },
        Filters.Choice<AppealRow>("channel", "来源", ChoiceKeys.Options<AppealChannel>(channel => channel.Title()), ChannelIs) with { IsSecondary = true },
        Filters.Days<AppealRow>("due", "期限", DueBetween) with { IsSecondary = true },
        Filters.Days<AppealRow>("raised", "提出日期", RaisedBetween) with { IsSecondary = true },
        Filters.Choices<AppealRow>("satisfaction", "满意度", ChoiceKeys.Options<Satisfaction>(satisfaction => satisfaction.Title()), SatisfactionIn) with { IsSecondary = true },
        Filters.Choice<AppealRow>("solved", "是否解决", [new("1", "已解决"), new("0", "未解决")], value => value == "1" ? row => row.IsSolved == true : row => row.IsSolved == false) with { IsSecondary = true },
        Filters.Choice<AppealRow>("ontime", "按期答复", [new("1", "按期"), new("0", "超期")], value => value == "1" ? row => row.IsOnTime == true : row => row.IsOnTime == false) with { IsSecondary = true },
        Filters.Toggle<AppealRow>("urgent", "紧急", row => row.Urgency == AppealUrgency.Urgent) with { IsSecondary = true },
        Filters.Toggle<AppealRow>("longterm", "长期推进", row => row.IsLongTerm) with { IsSecondary = true },
        Filters.Toggle<AppealRow>("reopened", "重办", row => row.Round > 1) with { IsSecondary = true },
        Filters.Toggle<AppealRow>("returned", "有退回", row => row.ReturnCount > 0) with { IsSecondary = true },
        Filters.Toggle<AppealRow>("extended", "有延期", row => row.ExtensionCount > 0) with { IsSecondary = true },
        Filters.Toggle<AppealRow>("coordination", "需要协调", row => row.NeedsCoordination) with { IsSecondary = true },
        Filters.Toggle<AppealRow>("extension", "延期待批", row => db.Set<PendingExtensionView>().Any(extension => extension.AppealId == row.Id)) with { IsSecondary = true },
        Filters.Choice<AppealRow>("zone", "园区", [.. names.Units.Where(unit => unit.Kind is OrganisationKind.ZoneBody).Select(unit => KeyValuePair.Create(unit.Id.Value.ToString(), unit.Name))], ZoneIs) with { IsSecondary = true },
        Filters.Text<AppealRow>("source", "来源编号", SourceIs) with { IsSecondary = true },
        Filters.Text<AppealRow>("enterprise", "企业", words => EnterpriseIs(words, db)) with { IsSecondary = true },
        Filters.Text<AppealRow>("project", "项目编号", number => OfProject(number, db)) with { IsSecondary = true },
    ];

    private static Expression<Func<AppealRow, bool>> Containing(string words, TuijinDb db)
    {
        var enterprises = db.Set<EnterpriseView>().Where(enterprise => enterprise.Name.Contains(words)).Select(enterprise => (EnterpriseId?)enterprise.Id);
        return row => row.Title.Contains(words) || row.Number.Contains(words) || row.Text.Contains(words) || enterprises.Contains(row.EnterpriseId);
    }

    private static Expression<Func<AppealRow, bool>>? StateIn(IReadOnlyList<string> keys)
    {
        var states = ChoiceKeys.Values<AppealState>(keys);
        return states.Count == 1 && states[0] is var only ? row => row.State == only : row => states.Contains(row.State);
    }

    private static Expression<Func<AppealRow, bool>> SatisfactionIn(IReadOnlyList<string> keys)
    {
        var wanted = ChoiceKeys.Values<Satisfaction>(keys).ConvertAll(value => (Satisfaction?)value);
        return row => wanted.Contains(row.Satisfaction);
    }

    /// <summary>A 大类 stands for all that is under it.</summary>
    private static Expression<Func<AppealRow, bool>> CategoryIs(string code, AppealNamesOfRows names)
    {
        var members = names.Categories.Where(category => category.ParentCode == code).Select(category => category.Code).ToList();
        return members.Count == 0 ? row => row.CategoryCode == code : row => members.Contains(row.CategoryCode);
    }

    private static Expression<Func<AppealRow, bool>> LeadIs(string key)
    {
        OrganisationId? lead = new OrganisationId(Guid.Parse(key));
        return row => row.LeadId == lead;
    }

    private static Expression<Func<AppealRow, bool>> ZoneIs(string key)
    {
        OrganisationId? zone = new OrganisationId(Guid.Parse(key));
        return row => row.ZoneId == zone;
    }

    /// <summary>The meeting, report or visit that links carry the id of; anything else names none.</summary>
    private static Expression<Func<AppealRow, bool>> SourceIs(string words)
    {
        Guid? source = Guid.TryParse(words, out var id) ? id : Guid.Empty;
        return row => row.SourceId == source;
    }

    private static Expression<Func<AppealRow, bool>> ChannelIs(string key)
    {
        var channel = ChoiceKeys.Values<AppealChannel>([key])[0];
        return row => row.Channel == channel;
    }

    private static Expression<Func<AppealRow, bool>> DueBetween(DateOnly? from, DateOnly? to) =>
        row => row.StepDueOn != null && (from == null || row.StepDueOn >= from) && (to == null || row.StepDueOn <= to);

    /// <summary>Days in Shanghai, compared as moments.</summary>
    private static Expression<Func<AppealRow, bool>> RaisedBetween(DateOnly? from, DateOnly? to)
    {
        var start = Clock.FromShanghai((from ?? new DateOnly(2000, 1, 1)).ToDateTime(TimeOnly.MinValue));
        var end = Clock.FromShanghai((to ?? new DateOnly(9000, 1, 1)).AddDays(1).ToDateTime(TimeOnly.MinValue));
        return row => row.RaisedAt >= start && row.RaisedAt < end;
    }

    /// <summary>By the id that links carry, or by a part of the name.</summary>
    private static Expression<Func<AppealRow, bool>> EnterpriseIs(string words, TuijinDb db)
    {
        if (Guid.TryParse(words, out var id))
        {
            EnterpriseId? enterprise = new EnterpriseId(id);
            return row => row.EnterpriseId == enterprise;
        }

        var enterprises = db.Set<EnterpriseView>().Where(enterprise => enterprise.Name.Contains(words)).Select(enterprise => (EnterpriseId?)enterprise.Id);
        return row => enterprises.Contains(row.EnterpriseId);
    }

    private static Expression<Func<AppealRow, bool>> OfProject(string number, TuijinDb db)
    {
        var projects = db.Set<ProjectView>().Where(project => project.Number == number).Select(project => (ProjectId?)project.Id);
        return row => projects.Contains(row.ProjectId);
    }
}
