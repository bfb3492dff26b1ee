using Tuijin.Projects.Domain;
using Tuijin.Rules.WorkingTime;
using Tuijin.Shell.Parts.Charts;

namespace Tuijin.Projects.Features.ShowProject;

/// <summary>The two charts of a project's page.</summary>
internal static class ProjectCharts
{
    private const int MonthsShown = 18;

    /// <summary>本月完成投资 of the last months that were reported.</summary>
    public static ChartModel Monthly(IReadOnlyList<MonthlyReport> reports)
    {
        var last = reports.OrderBy(report => report.Month).TakeLast(MonthsShown).ToList();
        return new ChartModel(ChartKind.StackedBar, [.. last.Select(report => Month.FromKey(report.Month).ToString())],
        [
            new ChartSeries("设备投资", [.. last.Select(report => Wan(report.EquipmentYuan))]),
            new ChartSeries("其他投资", [.. last.Select(report => Wan(report.InvestmentYuan - report.EquipmentYuan))]),
        ], "万元");
    }

    /// <summary>本年累计 against what is due by the plan, over the months of the judged year; null without a plan.</summary>
    public static ChartModel? AgainstPlan(ProjectStanding standing, IReadOnlyList<YearPlan> plans, IReadOnlyList<MonthlyReport> reports)
    {
        var year = standing.AsOfMonth / 100;
        if (plans.FirstOrDefault(plan => plan.Year == year) is not { } plan)
        {
            return null;
        }

        var done = reports.Where(report => report.Month / 100 == year).ToDictionary(report => report.Month % 100, report => report.YearCumulativeYuan);
        return new ChartModel(ChartKind.Line, [.. Enumerable.Range(1, 12).Select(month => $"{month}月")],
        [
            new ChartSeries("计划累计", [.. Enumerable.Range(1, 12).Select(month => Wan(Due(plan, month)))], ChartColor.Grey),
            new ChartSeries("实际累计", [.. Enumerable.Range(1, 12).Select(month => done.TryGetValue(month, out var yuan) ? Wan(yuan) : null)], ChartColor.Blue),
        ], "万元");
    }

    private static long Due(YearPlan plan, int month) => plan.MonthlyYuan.Count == 12 ? plan.MonthlyYuan.Take(month).Sum() : plan.PlanYuan * month / 12;

    private static decimal? Wan(long yuan) => Math.Round(yuan / 10_000m, 2);
}
