using Microsoft.EntityFrameworkCore;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Forecasts;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ForecastProjects;

/// <summary>What the forecast of a project is made of, besides its plans and reports.</summary>
internal sealed record ForecastFigures(
    ProjectId Id, string Number, string Name, ConstructionNature? Nature, ProjectKind Sort, ProjectYearClass YearClass, long? TotalYuan,
    long CumulativeBeforeYuan, int CumulativeBeforeYear, int? PlannedFinishMonth, DateOnly? StartedOn, DateOnly? FinishedOn)
{
    private const long Yi = 100_000_000;

    /// <summary>Started, not finished, and not only prepared.</summary>
    public bool IsRunning => StartedOn is not null && FinishedOn is null && YearClass is not ProjectYearClass.Preliminary;

    /// <summary>建设性质, or the sort of project where it is not given.</summary>
    public string Kind => Nature?.Title() ?? Sort.Title();

    public string Size => TotalYuan switch
    {
        null => "总投资未填",
        < 1 * Yi => "1亿元以下",
        < 5 * Yi => "1—5亿元",
        < 10 * Yi => "5—10亿元",
        _ => "10亿元以上",
    };

    public static IQueryable<ForecastFigures> Of(IQueryable<Project> projects) => projects.AsNoTracking().Select(project => new ForecastFigures(
        project.Id, project.Number, project.Name, project.Nature, project.Kind, project.YearClass, project.TotalInvestmentYuan,
        project.CumulativeBeforeYuan, project.CumulativeBeforeYear, project.PlannedFinishMonth, project.StartedOn, project.FinishedOn));

    /// <summary>Reports as forecasts read them, by project and month.</summary>
    public static Task<List<ReportedMonth>> Reports(IQueryable<MonthlyReport> reports, CancellationToken cancellationToken) => reports.AsNoTracking()
        .OrderBy(report => report.ProjectId).ThenBy(report => report.Month)
        .Select(report => new ReportedMonth(report.ProjectId, report.Month, report.YearCumulativeYuan, report.Explanation != null && report.Explanation != "")).ToListAsync(cancellationToken);

    /// <summary>The work from its start to its end; null without a start or a planned finish.</summary>
    /// <param name="plannedFinishMonth">The plan in force, yyyymm.</param>
    public WorkSpan? Span(int? plannedFinishMonth) => StartedOn is { } start && plannedFinishMonth is { } finish
        ? new WorkSpan(start, Month.FromKey(finish).LastDay, FinishedOn, Kind, Size)
        : null;

    /// <summary>What it has invested; null when nothing was reported.</summary>
    /// <param name="reports">Its reports in the order of months.</param>
    public InvestmentHistory? History(IReadOnlyList<ReportedMonth> reports)
    {
        if (reports.Count == 0)
        {
            return null;
        }

        // Of years before the ledger's own figure, the figure counts and not the reports.
        var earlier = reports.Where(report => report.Month / 100 < CumulativeBeforeYear).GroupBy(report => report.Month / 100).Sum(year => year.Last().YearCumulativeYuan);
        return new InvestmentHistory([.. reports.Select(report => (Month.FromKey(report.Month), report.YearCumulativeYuan))])
        {
            Kind = Kind, Group = Size, TotalYuan = TotalYuan, BeforeYuan = CumulativeBeforeYuan - earlier, FinishedIn = FinishedOn is { } finished ? Month.Of(finished) : null,
            ExceedsFrom = reports.FirstOrDefault(report => report.IsExplained) is { } explained ? Month.FromKey(explained.Month) : null,
        };
    }
}

/// <summary>A report as forecasts read it.</summary>
internal sealed record ReportedMonth(ProjectId ProjectId, int Month, long YearCumulativeYuan, bool IsExplained);
