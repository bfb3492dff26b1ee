using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Data;

/// <summary>All that the standings of many projects are computed from, loaded by one query for each table.</summary>
internal sealed class StandingFigures
{
    private readonly ILookup<ProjectId, PlanFigures> plansByProject;
    private readonly ILookup<ProjectId, ReportFigures> reportsByProject;

    private StandingFigures(IQueryable<ProjectId> ids, List<Line> projects, ILookup<ProjectId, PlanFigures> plans, ILookup<ProjectId, ReportFigures> reports) =>
        (Ids, Projects, plansByProject, reportsByProject) = (ids, projects, plans, reports);

    /// <summary>The projects as a query, to be used inside of others.</summary>
    public IQueryable<ProjectId> Ids { get; }

    public IReadOnlyList<Line> Projects { get; }

    public static async Task<StandingFigures> Load(TuijinDb db, ProgrammeId? programmeId, CancellationToken cancellationToken)
    {
        // Without AsNoTracking here: used inside of another query, it would make that one untracked too.
        IQueryable<Project> all = db.Set<Project>();
        var asked = programmeId is { } programme ? all.Where(project => project.ProgrammeId == programme) : all;
        var ids = asked.Select(project => project.Id);
        var projects = await asked.AsNoTracking().Select(project => new Line(project.Id, project.Number, project.Name, project.ProgrammeId, new StandingFacts(
            project.YearClass, project.PlannedStartMonth, project.PlannedFinishMonth, project.StartedOn, project.IntoStatisticsOn,
            project.FinishedOn, project.AcceptedStartDelay, project.CumulativeBeforeYuan, project.CumulativeBeforeYear, project.ReportsFromMonth)))
            .ToListAsync(cancellationToken);
        var plans = await db.Set<YearPlan>().AsNoTracking().Where(plan => ids.Any(id => id == plan.ProjectId))
            .Select(plan => new { plan.ProjectId, plan.Year, plan.PlanYuan, plan.MonthlyYuan }).ToListAsync(cancellationToken);
        var reports = await db.Set<MonthlyReport>().AsNoTracking().Where(report => ids.Any(id => id == report.ProjectId))
            .OrderBy(report => report.ProjectId).ThenBy(report => report.Month)
            .Select(report => new { report.ProjectId, report.Month, report.InvestmentYuan, report.YearCumulativeYuan }).ToListAsync(cancellationToken);
        return new StandingFigures(ids, projects,
            plans.ToLookup(plan => plan.ProjectId, plan => new PlanFigures(plan.Year, plan.PlanYuan, plan.MonthlyYuan)),
            reports.ToLookup(report => report.ProjectId, report => new ReportFigures(report.Month, report.InvestmentYuan, report.YearCumulativeYuan)));
    }

    public List<PlanFigures> PlansOf(ProjectId id) => [.. plansByProject[id]];

    public List<ReportFigures> ReportsOf(ProjectId id) => [.. reportsByProject[id]];

    /// <summary>One project's facts.</summary>
    internal sealed record Line(ProjectId Id, string Number, string Name, ProgrammeId ProgrammeId, StandingFacts Facts);
}
