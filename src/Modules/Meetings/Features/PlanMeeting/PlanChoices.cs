using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Meetings.Contract;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;

namespace Tuijin.Meetings.Features.PlanMeeting;

/// <summary>What the form of a meeting proposes: projects in trouble first, then the departments of the city.</summary>
internal sealed class PlanChoices(TuijinDb db, Viewer viewer, ProjectSearch projects)
{
    private const int MostProjects = 40, MostRead = 2000, LongestReason = 46;

    public static readonly IReadOnlyList<SelectListItem> Types =
        [.. Enum.GetValues<MeetingType>().Select(type => new SelectListItem(type.Title(), type.ToString()))];

    /// <summary>Red projects, then yellow ones, then those without reports; always those that are chosen already.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Projects(IReadOnlyCollection<Guid> chosen, CancellationToken cancellationToken)
    {
        var all = await projects.Find("", null, MostRead, cancellationToken);
        var proposed = all.Where(project => project.Light is Light.Red or Light.Yellow || project.MissingReports > 0)
            .OrderBy(project => project.Light switch { Light.Red => 0, Light.Yellow => 1, _ => 2 })
            .ThenByDescending(project => project.ScheduleRatio - (project.CompletionRatio ?? 0)).ThenBy(project => project.Number).Take(MostProjects);
        return [.. all.Where(project => chosen.Contains(project.Id.Value)).Concat(proposed).DistinctBy(project => project.Id)
            .Select(project => new SelectListItem($"{Mark(project)}　{project.Name}（{project.EnterpriseName}）{Brief(project.LightReason)}", project.Id.Value.ToString()))];
    }

    public async Task<IReadOnlyList<SelectListItem>> Units(IReadOnlyCollection<Guid> chosen, CancellationToken cancellationToken)
    {
        OrganisationKind[] usual = viewer.Role is Role.Township or Role.Zone
            ? [OrganisationKind.Department, OrganisationKind.CountyGovernment, OrganisationKind.TownshipGovernment, OrganisationKind.ZoneBody]
            : [OrganisationKind.CityGovernment, OrganisationKind.Department, OrganisationKind.CountyGovernment];
        var chosenIds = chosen.Select(OrganisationId.From).ToList();
        var units = await db.Set<OrganisationView>().Where(unit => (unit.IsActive && usual.Contains(unit.Kind)) || chosenIds.Contains(unit.Id))
            .OrderBy(unit => unit.Kind).ThenBy(unit => unit.SortOrder).ThenBy(unit => unit.ShortName).ToListAsync(cancellationToken);
        return [.. units.Select(unit => new SelectListItem(unit.ShortName, unit.Id.Value.ToString()))];
    }

    /// <summary>The first reason; all of them stand on the project's page.</summary>
    private static string Brief(string reason)
    {
        var first = reason.Split('；')[0].Split("，规则：")[0];
        return first.Length > LongestReason ? first[..LongestReason] + "…" : first;
    }

    private static string Mark(ProjectView project) => project.Light switch
    {
        Light.Red => $"■{project.LightWord}",
        Light.Yellow => $"▲{project.LightWord}",
        Light.Green => $"●{project.LightWord}",
        _ => "○",
    };
}
