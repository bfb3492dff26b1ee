using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Lists;

namespace Tuijin.Projects.Features.ShowMeasures;

/// <summary>The table of measures as a workbook.</summary>
internal static class MeasureSheet
{
    public static Task Write(Stream output, MeasureTable table, CancellationToken cancellationToken)
    {
        var asOf = table.Question.AsOf;
        var sheet = new ExportSheet("进度指标", $"{asOf.Year}年1—{asOf.Number}月重点项目进度指标", Columns(table))
        {
            Subtitle = $"序时进度{table.Total.Measures.Schedule.Ratio:0.0%}；开工率口径：{table.Question.Basis.Title()}",
        };
        return WorkbookWriter.Write(output, sheet, table.Lines.Append(table.Total).Select(Row).ToAsyncEnumerable(), cancellationToken: cancellationToken);
    }

    private static ExportColumn[] Columns(MeasureTable table) =>
    [
        new("name", table.Question.By.Title(), ColumnKind.Text),
        new("projects", "项目数", ColumnKind.Number),
        new("total", "计划总投资", ColumnKind.Money),
        new("before", "上年止累计完成投资", ColumnKind.Money),
        new("plan", "本年计划投资", ColumnKind.Money),
        new("done", "本年累计完成投资", ColumnKind.Money),
        new("completion", "投资完成率", ColumnKind.Percent),
        new("ahead", "超序时（百分点）", ColumnKind.Number),
        new("starts", table.Total.Measures.Starts.Name, ColumnKind.Percent),
        new("finishes", "竣工率", ColumnKind.Percent),
        new("statistics", "纳统率", ColumnKind.Percent),
        new("reserve", "储备转化率", ColumnKind.Percent),
    ];

    private static ExportRow Row(MeasureLine line) => new(
    [
        line.Name, line.Projects, line.TotalYuan, line.BeforeYuan, line.YearPlanYuan, line.YearDoneYuan, line.Measures.Completion.Ratio,
        line.Measures.AheadPoints is { } points ? Math.Round(points, 2, MidpointRounding.AwayFromZero) : null, line.Measures.Starts.Ratio, line.Measures.Finishes.Ratio,
        line.Measures.Statistics.Ratio, line.Measures.ReserveStarts.Ratio,
    ]);
}
