using System.Linq.Expressions;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Features.ListProjects;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ForecastProjects;

/// <summary>The columns of the list of forecasts.</summary>
internal static class ForecastColumns
{
    /// <summary>A delay from which the list warns, and one from which it alarms.</summary>
    private const int Late = 30, VeryLate = 90;

    public static IReadOnlyList<Column<ForecastRow>> All(ProjectNames names, int year) =>
    [
        Columns.Of<ForecastRow, string>("name", "项目名称", row => row.Name) with { IsSortable = false },
        Columns.Of<ForecastRow, string>("number", "编号", row => row.Number),
        Columns.Of<ForecastRow, string>("enterprise", "企业", row => row.EnterpriseName) with { IsSortable = false, IsDefault = false },
        Columns.Of<ForecastRow, string>("county", "县区", row => row.DivisionPath) with { As = row => new Cell(names.County(row.DivisionPath)) },
        Columns.Of<ForecastRow, DateOnly?>("planned", "计划竣工", row => row.PlannedOn, ColumnKind.Date) with
        {
            As = row => row.PlannedFinishMonth is { } month ? new Cell(Month.FromKey(month).ToString()) : new Cell("未填", "muted", "没有计划竣工月份，不能预测竣工日期"),
        },
        Columns.Of<ForecastRow, DateOnly?>("likely", "预计竣工（P50）", row => row.LikelyOn, ColumnKind.Date),
        Columns.Of<ForecastRow, DateOnly?>("safe", "八成把握竣工（P80）", row => row.SafeOn, ColumnKind.Date),
        Columns.Of<ForecastRow, int?>("delay", "预计延期（天）", row => row.DelayDays, ColumnKind.Countdown) with
        {
            As = row => row.DelayDays switch
            {
                null => Cell.Empty,
                > VeryLate and var days => new Cell($"晚{days}天", "bad"),
                > Late and var days => new Cell($"晚{days}天", "warn"),
                > 0 and var days => new Cell($"晚{days}天", "muted"),
                0 => new Cell("与计划一致", "ok"),
                var days => new Cell($"早{-days}天", "ok"),
            },
        },
        Money("yearPlan", $"{year}年计划（万元）", row => row.YearPlanYuan) with { Sum = row => row.YearPlanYuan ?? 0 },
        Money("yearDone", "已完成（万元）", row => row.YearDoneYuan) with { Sum = row => row.YearDoneYuan ?? 0 },
        Money("likelyYuan", "年底预计（P50，万元）", row => row.LikelyYuan) with
        {
            Sum = row => row.LikelyYuan ?? 0,
            As = row => row.LikelyYuan is { } yuan ? new Cell(CellText.Wan(yuan)) : new Cell("—", "muted", row.Forecast.NoYearEnd?.Sentence()),
        },
        Money("safeYuan", "八成可达（P80，万元）", row => row.SafeYuan),
        Money("gap", "预计缺口（万元）", row => row.GapYuan) with { Sum = row => row.GapYuan ?? 0 },
    ];

    private static Column<ForecastRow, long?> Money(string key, string title, Expression<Func<ForecastRow, long?>> of) => Columns.Of(key, title, of, ColumnKind.Money);
}
