using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ForecastProjects;

/// <summary>Makes the book of forecasts of the whole city, which the forecasts of any project rest on.</summary>
/// <remarks>Not scoped: a reference class is all that the city has finished. Whoever shows lines of it applies the viewer's scope.</remarks>
internal sealed class ForecastKeeper(TuijinDb db, FieldHistory changes, ForecastShelf shelf, ChangeCounters counters, TimeProvider clock)
{
    /// <summary>The year that is forecast.</summary>
    public int Year => clock.Today().Year;

    public Task<ForecastBook> Read(CancellationToken cancellationToken) => shelf.Get(
        clock.UtcNow(), clock.Today(), counters.Of([typeof(Project), typeof(MonthlyReport), typeof(YearPlan)]), () => Make(cancellationToken), cancellationToken);

    private async Task<(ForecastBook Book, int Reports)> Make(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var projects = await ForecastFigures.Of(db.Set<Project>()).ToListAsync(cancellationToken);
        var rows = await ForecastFigures.Reports(db.Set<MonthlyReport>(), cancellationToken);
        var reports = rows.ToLookup(report => report.ProjectId);
        var plans = await db.Set<YearPlan>().Where(plan => plan.Year == today.Year - 1).ToDictionaryAsync(plan => plan.ProjectId, plan => plan.PlanYuan, cancellationToken);
        var planned = await changes.NumbersBefore("project", "计划竣工", "编号", StartOf(ForecastPast.Cuts(today)[0]), cancellationToken);
        var past = ForecastPast.Of(
            today, projects, reports,
            (project, day) => planned[$"project:{project.Number}"].Where(change => change.ChangedAt >= StartOf(day)).Select(change => (int?)change.Before).DefaultIfEmpty(project.PlannedFinishMonth).First(),
            (project, _) => plans.TryGetValue(project.Id, out var plan) ? plan : null);
        return (new ForecastBook(today, projects, reports, past), rows.Count);
    }

    private static DateTime StartOf(DateOnly day) => Clock.FromShanghai(day.ToDateTime(TimeOnly.MinValue));
}
