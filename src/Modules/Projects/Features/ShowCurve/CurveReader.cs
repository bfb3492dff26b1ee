using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ListProjects;

namespace Tuijin.Projects.Features.ShowCurve;

/// <summary>Plan and investment of one month of many projects, in yuan.</summary>
/// <param name="DoneYuan">Null for months that nothing was reported for yet.</param>
internal sealed record CurveMonth(int Number, long PlanYuan, long PlanSumYuan, long? DoneYuan, long? DoneSumYuan)
{
    /// <summary>累计完成 ÷ 累计计划.</summary>
    public decimal? Ratio => DoneSumYuan is { } done && PlanSumYuan > 0 ? (decimal)done / PlanSumYuan : null;
}

/// <summary>The year of the projects that were asked for, month by month.</summary>
internal sealed record InvestmentYear(int Projects, int Planned, IReadOnlyList<CurveMonth> Months);

/// <summary>Adds up plans and reports of a year over those lines of the ledger that the viewer sees and asks for.</summary>
internal sealed class CurveReader(TuijinDb db, ProjectList ledger)
{
    public async Task<InvestmentYear> Read(ListSpec<ProjectRow> spec, ListQuery query, int year, CancellationToken cancellationToken)
    {
        var ids = ListReader.Matching(spec, query, ledger.Rows()).Select(row => row.Id);
        var plans = await db.Set<YearPlan>().AsNoTracking().Where(plan => plan.Year == year && ids.Contains(plan.ProjectId))
            .Select(plan => new PlanFigures(plan.Year, plan.PlanYuan, plan.MonthlyYuan)).ToListAsync(cancellationToken);
        var reports = await db.Set<MonthlyReport>().AsNoTracking().Where(report => report.Month / 100 == year && ids.Contains(report.ProjectId))
            .OrderBy(report => report.ProjectId).ThenBy(report => report.Month)
            .Select(report => new { report.ProjectId, report.Month, report.YearCumulativeYuan }).ToListAsync(cancellationToken);
        var done = new long[12];
        foreach (var project in reports.GroupBy(report => report.ProjectId))
        {
            var before = 0L;
            foreach (var report in project)
            {
                done[(report.Month % 100) - 1] += report.YearCumulativeYuan - before;
                before = report.YearCumulativeYuan;
            }
        }

        return new InvestmentYear(await ids.CountAsync(cancellationToken), plans.Count, [.. Months(plans, done, reports.Select(report => report.Month % 100).DefaultIfEmpty(0).Max())]);
    }

    private static IEnumerable<CurveMonth> Months(IReadOnlyList<PlanFigures> plans, long[] done, int last)
    {
        var (planBefore, doneSum) = (0L, 0L);
        for (var month = 1; month <= 12; month++)
        {
            var plan = plans.Sum(plan => plan.DueBy(month));
            doneSum += done[month - 1];
            yield return new CurveMonth(month, plan - planBefore, plan, month <= last ? done[month - 1] : null, month <= last ? doneSum : null);
            planBefore = plan;
        }
    }
}
