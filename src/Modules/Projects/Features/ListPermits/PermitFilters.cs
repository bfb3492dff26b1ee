using System.Linq.Expressions;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ListProjects;
using Tuijin.Rules.Permits;

namespace Tuijin.Projects.Features.ListPermits;

/// <summary>What 手续台账 may be asked.</summary>
internal static class PermitFilters
{
    /// <param name="departments">Units that decide on permits which the viewer may see.</param>
    public static IReadOnlyList<Filter<PermitRow>> All(ProjectNames names, Viewer viewer, IReadOnlySet<OrganisationId> departments, DateOnly today, DateOnly soon)
    {
        var own = new OrganisationId(viewer.OrganisationId ?? Guid.Empty);
        return
        [
            Filters.Text<PermitRow>("words", "项目、企业、文号", words => row =>
                row.ProjectName.Contains(words) || row.ProjectNumber.Contains(words) || row.EnterpriseName.Contains(words) || (row.DocumentNumber != null && row.DocumentNumber.Contains(words))),
            Filters.Choice<PermitRow>("kind", "手续", Kinds(names), kind => row => row.Kind == kind),
            Filters.Choices<PermitRow>("state", "状态", [.. PermitStandings.All.Select(standing => KeyValuePair.Create(standing.Key(), standing.Title()))],
                keys => PermitStandings.IsAny(ChoiceKeys.Values<PermitStanding>(keys), today)),
            Filters.Choice<PermitRow>("department", "承办单位",
                [.. names.Organisations.Where(unit => departments.Contains(unit.Id)).Select(unit => KeyValuePair.Create(unit.Id.Value.ToString(), unit.ShortName))], DepartmentIs),
            DivisionFilter.Of<PermitRow>(names, viewer, row => row.DivisionPath),
            Filters.Toggle<PermitRow>("overdue", "只看逾期", PermitStandings.Is(PermitStanding.Overdue, today)),
            Filters.Toggle<PermitRow>("soon", "临近到期", PermitStandings.IsDueSoon(today, soon)),
            Filters.Toggle<PermitRow>("mine", "本单位承办", row => row.DepartmentId == own) with { IsSecondary = true },
            Filters.Text<PermitRow>("project", "项目编号", number => row => row.ProjectNumber == number) with { IsSecondary = true },
            Filters.Days<PermitRow>("due", "应办结日期", (from, to) => row => row.DueOn != null && (from == null || row.DueOn >= from) && (to == null || row.DueOn <= to)) with { IsSecondary = true },
            Filters.Days<PermitRow>("handedIn", "申报日期", (from, to) => row => (from == null || row.HandedInOn >= from) && (to == null || row.HandedInOn <= to)) with { IsSecondary = true },
        ];
    }

    /// <summary>The permits of the lists in force first, then those of the others; a kind that several lists have once.</summary>
    private static List<KeyValuePair<string, string>> Kinds(ProjectNames names) =>
    [
        .. names.Programmes.Select(programme => PermitRules.InForce(programme.PermitRuleId)).Concat(PermitRules.Presets).SelectMany(rule => rule.Body.Permits)
            .DistinctBy(kind => kind.Code).Select(kind => KeyValuePair.Create(kind.Code, kind.Title)),
        KeyValuePair.Create(Permit.OtherKind, "其他手续"),
    ];

    private static Expression<Func<PermitRow, bool>> DepartmentIs(string key)
    {
        var department = new OrganisationId(Guid.Parse(key));
        return row => row.DepartmentId == department;
    }
}
