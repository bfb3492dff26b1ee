using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>Counts projects with one grouped query and reads the worst of them.</summary>
internal sealed class ProjectPartReader(TuijinDb db, Viewer viewer, PermitReasons permits)
{
    private const int MostLit = 12, MostMissing = 8;

    public async Task<ProjectPart> Read(BoardReach reach, CancellationToken cancellationToken)
    {
        var projects = db.ProjectViewsVisibleTo(viewer).Within(project => project.DivisionPath, reach.Path);
        var groups = await projects.GroupBy(project => new { project.DivisionPath, project.ZoneId, project.Light }).Select(group => new Group(
            group.Key.DivisionPath, group.Key.ZoneId, group.Key.Light, group.Count(), group.Sum(project => project.YearPlanYuan ?? 0), group.Sum(project => project.YearDoneYuan ?? 0),
            group.Sum(project => (double)(project.YearPlanYuan ?? 0) * (double)project.ScheduleRatio), group.Count(project => project.MissingReports > 0),
            group.Max(project => project.AsOfMonth))).ToListAsync(cancellationToken);
        var byPart = groups.ToLookup(group => reach.PartOf(group.Path));
        return new ProjectPart(
            Line(reach.Own?.Name ?? "全市", null, groups),
            [.. reach.Parts.Select(part => Line(part.Name, part, [.. byPart[part]])), .. Own(reach, byPart)],
            await Lit(projects, cancellationToken),
            groups.Count > 0 ? groups.Max(group => group.AsOfMonth) : null)
        {
            Townships = [.. reach.Townships.Select(township => Line(township.Name, township, [.. groups.Where(group => group.Path == township.Path)])).Where(line => line.All.Value > 0)
                .OrderByDescending(line => line.Red.Value).ThenByDescending(line => line.Yellow.Value).ThenByDescending(line => line.All.Value)],
            Missing = await Missing(projects, db.Set<DivisionView>(), cancellationToken),
            OfZones = groups.Where(group => group.ZoneId is not null).ToLookup(group => group.ZoneId!.Value, group => KeyValuePair.Create(group.Light, group.Count)),
        };
    }

    /// <summary>Projects kept by the city or the county itself lie in none of the parts: with them the lines add up to the whole.</summary>
    private static IEnumerable<ProjectLine> Own(BoardReach reach, ILookup<BoardArea?, Group> byPart) => (reach.Parts.Count, byPart[null].ToList()) switch
    {
        (> 0, { Count: > 0 } own) => [Line(reach.Own is null ? "市本级" : "县区本级", reach.Own, own, ("level", reach.Own is null ? "city" : "county"))],
        _ => [],
    };

    private sealed record Group(string Path, OrganisationId? ZoneId, Light Light, int Count, long PlanYuan, long DoneYuan, double DueYuan, int Missing, int AsOfMonth);

    private static ProjectLine Line(string name, BoardArea? part, IReadOnlyList<Group> groups, params (string Key, string Value)[] asked)
    {
        string Href(params (string Key, string Value)[] more) => BoardLinks.Projects(part, [.. asked, .. more]);
        Figure With(Light light) => new(groups.Where(group => group.Light == light).Sum(group => group.Count), Href(("light", light.Key())));
        return new ProjectLine(
            name, new Figure(groups.Sum(group => group.Count), Href()), With(Light.Red), With(Light.Yellow), With(Light.Green), With(Light.None),
            new Figure(groups.Sum(group => group.PlanYuan), Href(), "yearPlan"), new Figure(groups.Sum(group => group.DoneYuan), Href(), "yearDone"),
            (long)Math.Round(groups.Sum(group => group.DueYuan)), new Figure(groups.Sum(group => group.Missing), Href(("missing", "1"))));
    }

    private static Task<List<OwingProject>> Missing(IQueryable<ProjectView> projects, IQueryable<DivisionView> divisions, CancellationToken cancellationToken) =>
        (from project in projects.Where(project => project.MissingReports > 0)
         join division in divisions on project.DivisionId equals division.Id
         orderby project.MissingReports descending, project.Number
         select new OwingProject(project.Number, project.Name, division.Name, project.MissingReports)).Take(MostMissing).ToListAsync(cancellationToken);

    private async Task<List<LitProject>> Lit(IQueryable<ProjectView> projects, CancellationToken cancellationToken)
    {
        var rows = await (from project in projects.Where(project => project.Light == Light.Red || project.Light == Light.Yellow)
                          join division in db.Set<DivisionView>() on project.DivisionId equals division.Id
                          join unit in db.Set<OrganisationView>() on project.ResponsibleId equals (OrganisationId?)unit.Id into units
                          from unit in units.DefaultIfEmpty()
                          orderby project.Light == Light.Red ? 0 : 1, (double)(project.ScheduleRatio - (project.CompletionRatio ?? 0)) descending, project.Number
                          select new { Project = project, Division = division.Name, Unit = unit == null ? null : unit.ShortName }).Take(MostLit).ToListAsync(cancellationToken);
        var late = await permits.Of([.. rows.Select(row => row.Project.Id)], cancellationToken);
        return [.. rows.Select(row => new LitProject(
            row.Project.Number, row.Project.Name, row.Division, row.Project.Light, row.Project.LightWord, row.Project.LightReason, row.Project.LightConsequence, Owner.Of(row.Project.Leader, row.Unit))
        {
            LatePermits = late.GetValueOrDefault(row.Project.Id),
            Completion = row.Project.CompletionRatio,
            Schedule = row.Project.ScheduleRatio,
        })];
    }
}
