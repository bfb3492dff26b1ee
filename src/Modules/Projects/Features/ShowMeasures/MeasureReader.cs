using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ListProjects;
using Tuijin.Rules.Measures;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ShowMeasures;

/// <summary>Reads the projects that the viewer may see as they stood at the end of a month, and groups them.</summary>
internal sealed class MeasureReader(TuijinDb db, Viewer viewer)
{
    private const string NoGroup = "-";

    public async Task<MeasureTable> Read(MeasureQuestion question, CancellationToken cancellationToken)
    {
        var rows = await Rows(question, cancellationToken);
        var names = await ProjectNames.Load(db, cancellationToken);
        MeasureLine Line(string key, string name, IEnumerable<MeasuredRow> members)
        {
            IReadOnlyList<MeasuredRow> held = [.. members];
            return new(key, name, held, ProgressMeasures.Of([.. held.Select(row => row.Measured)], question.AsOf, question.Basis));
        }

        var groups = rows.ToLookup(row => KeyOf(question.By, row));
        return new(
            question,
            [.. Groups(question, names).Where(group => groups.Contains(group.Key)).Select(group => Line(group.Key, group.Name, groups[group.Key]))],
            Line("", "合计", rows));
    }

    private async Task<IReadOnlyList<MeasuredRow>> Rows(MeasureQuestion question, CancellationToken cancellationToken)
    {
        var (asOf, year) = (question.AsOf, question.AsOf.Year);
        var visible = db.ProjectsVisibleTo(viewer);
        var asked = question.ProgrammeId is { } programme ? visible.Where(project => project.ProgrammeId == programme) : visible;
        var ids = asked.Select(project => project.Id);
        var plans = await db.Set<YearPlan>().Where(plan => plan.Year == year && ids.Contains(plan.ProjectId))
            .ToDictionaryAsync(plan => plan.ProjectId, plan => plan.PlanYuan, cancellationToken);

        // A year's cumulative never falls, so its last value is its greatest.
        var done = (await db.Set<MonthlyReport>().Where(report => report.Month <= asOf.Key && ids.Contains(report.ProjectId))
            .GroupBy(report => new { report.ProjectId, Year = report.Month / 100 })
            .Select(group => new { group.Key.ProjectId, group.Key.Year, Yuan = group.Max(report => report.YearCumulativeYuan) })
            .ToListAsync(cancellationToken)).ToLookup(line => line.ProjectId);
        var projects = await asked.AsNoTracking().OrderBy(project => project.Number).ToListAsync(cancellationToken);
        return [.. projects.Select(project => new MeasuredRow(
            project.Number, project.Name, project.EnterpriseName, project.DivisionPath, project.Tier, project.ZoneId, project.TotalInvestmentYuan ?? 0,
            project.CumulativeBeforeYuan + done[project.Id].Where(line => line.Year >= project.CumulativeBeforeYear && line.Year < year).Sum(line => line.Yuan),
            Measured(project, asOf, plans.GetValueOrDefault(project.Id), done[project.Id].FirstOrDefault(line => line.Year == year)?.Yuan ?? 0)))];
    }

    private static MeasuredProject Measured(Project project, Month asOf, long planYuan, long doneYuan) => new(
        project.YearClass,
        Parts: 1,
        Started: project.StartedOn <= asOf.LastDay,
        StartDue: project.PlannedStartMonth is { } start && start / 100 == asOf.Year && start <= asOf.Key,
        Finished: project.FinishedOn <= asOf.LastDay,
        FinishPlanned: project.PlannedFinishMonth is { } finish && finish / 100 == asOf.Year,
        InStatistics: project.IntoStatisticsOn <= asOf.LastDay,
        planYuan,
        doneYuan);

    private static string KeyOf(MeasureGrouping by, MeasuredRow row) => by switch
    {
        MeasureGrouping.County => CodeAt(row.DivisionPath, 1),
        MeasureGrouping.Township => CodeAt(row.DivisionPath, 2),
        MeasureGrouping.Tier => row.Tier ?? NoGroup,
        MeasureGrouping.Zone => row.ZoneId?.Value.ToString() ?? NoGroup,
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    /// <summary>City, county and township stand one after the other in a path.</summary>
    private static string CodeAt(string path, int level) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(level) ?? NoGroup;

    private static IEnumerable<(string Key, string Name)> Groups(MeasureQuestion question, ProjectNames names) => question.By switch
    {
        MeasureGrouping.County => [.. OfLevel(names, DivisionLevel.County), (NoGroup, "市本级")],
        MeasureGrouping.Township => [.. OfLevel(names, DivisionLevel.Township), (NoGroup, "未落到乡镇")],
        MeasureGrouping.Tier => [.. names.Programmes.Where(programme => question.ProgrammeId is null || programme.Id == question.ProgrammeId)
            .SelectMany(programme => programme.Tiers).Distinct().Select(tier => (tier, tier)), (NoGroup, "未分层级")],
        MeasureGrouping.Zone => [.. names.Organisations.Where(unit => unit.Kind is OrganisationKind.ZoneBody)
            .Select(unit => (unit.Id.Value.ToString(), unit.ShortName)), (NoGroup, "园区以外")],
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    private static IEnumerable<(string Key, string Name)> OfLevel(ProjectNames names, DivisionLevel level) =>
        names.Divisions.Where(division => division.Level == level)
            .Select(division => (division.Code, level is DivisionLevel.Township ? names.Division(division.DivisionPath) : division.Name));
}
