using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ListProjects;

namespace Tuijin.Projects.Features.ForecastProjects;

/// <summary>The running projects that a person sees with their forecasts. What is asked of the ledger is asked of the database; the forecasts are put beside what it answers.</summary>
internal sealed class ForecastList(TuijinDb db, Viewer viewer, ProjectList ledger)
{
    public async Task<ListSpec<ForecastRow>> Spec(ForecastBook book, CancellationToken cancellationToken)
    {
        var names = await ProjectNames.Load(db, cancellationToken);
        return new ListSpec<ForecastRow>("forecasts", "完工预测")
        {
            DefaultSort = "-delay",
            Identity = row => row.Id,
            Href = row => $"/projects/{row.Number}",
            DependsOn = [typeof(Project), typeof(ProjectStanding), typeof(MonthlyReport), typeof(YearPlan)],
            EmptyText = "没有符合条件的在建项目。",
            Columns = ForecastColumns.All(names, book.Today.Year),

            // The database has applied them already.
            Filters = [.. ProjectFilters.All(names, viewer).Select(filter => new Filter<ForecastRow>(filter.Key, filter.Label, filter.Kind) { Options = filter.Options, IsSecondary = filter.IsSecondary, Condition = _ => null })],
        };
    }

    public async Task<IQueryable<ForecastRow>> Rows(ForecastBook book, ListQuery query, CancellationToken cancellationToken)
    {
        var year = book.Today.Year;
        var matching = ListReader.Matching(await ledger.Spec(cancellationToken), query, ledger.Rows()).Where(row => row.StartedOn != null && row.FinishedOn == null && row.YearClass != Rules.Lights.ProjectYearClass.Preliminary);
        var projects = await (from row in matching
                              join plan in db.Set<YearPlan>().Where(plan => plan.Year == year) on row.Id equals plan.ProjectId into plans
                              from plan in plans.DefaultIfEmpty()
                              select new { row.Id, row.Number, row.Name, row.EnterpriseName, row.DivisionPath, row.PlannedFinishMonth, Plan = (long?)plan!.PlanYuan, row.AsOfMonth, row.YearDoneYuan })
            .ToListAsync(cancellationToken);
        return projects.Where(row => book.ByProject.ContainsKey(row.Id)).Select(row => new ForecastRow(
            row.Id.Value, row.Number, row.Name, row.EnterpriseName, row.DivisionPath, row.PlannedFinishMonth, row.Plan,
            row.AsOfMonth / 100 == year ? row.YearDoneYuan : null, book.ByProject[row.Id])).AsRows();
    }

    /// <summary>Forecasts of the past about projects that the viewer may see.</summary>
    public async Task<ForecastPast> Past(ForecastBook book, CancellationToken cancellationToken)
    {
        var visible = (await db.ProjectsVisibleTo(viewer).Select(project => project.Id).ToListAsync(cancellationToken)).ToHashSet();
        return new ForecastPast([.. book.Past.Finishes.Where(outcome => visible.Contains(outcome.Key.Id))], [.. book.Past.YearEnds.Where(outcome => visible.Contains(outcome.Key.Id))]);
    }
}
