using Tuijin.Rules.Lights;
using Tuijin.Rules.Measures;

namespace Tuijin.Projects.Features.ShowMeasures;

/// <summary>Whose working is shown.</summary>
internal enum MeasureKind
{
    Projects,
    Completion,
    Starts,
    Finishes,
    Statistics,
    ReserveStarts,
}

/// <summary>How a number of the table came about: what it was computed from, and the projects that count.</summary>
/// <param name="Title">Name of the measure.</param>
/// <param name="Lines">What stands above and below the line, and the rate.</param>
/// <param name="Counted">Projects below the line.</param>
/// <param name="IsUpper">Whether a project counts above the line too; null where the measure is a sum of money.</param>
internal sealed record MeasureWorking(string Title, IReadOnlyList<WorkingLine> Lines, IReadOnlyList<MeasuredRow> Counted, Func<MeasuredRow, bool>? IsUpper, string UpperName)
{
    public static MeasureWorking Of(MeasureKind kind, MeasureLine line, StartRateBasis basis) => kind switch
    {
        MeasureKind.Projects => new("项目数", [new("项目数", $"{line.Projects}个")], line.Rows, null, ""),
        MeasureKind.Completion => new("投资完成率", [.. line.Measures.Completion.Working, .. line.Measures.Schedule.Working], line.Rows, null, ""),
        MeasureKind.Starts => Of(CountedMeasure.Starts(basis), line),
        MeasureKind.Finishes => Of(CountedMeasure.Finishes, line),
        MeasureKind.Statistics => Of(CountedMeasure.Statistics, line),
        MeasureKind.ReserveStarts => Of(CountedMeasure.ReserveStarts, line),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static MeasureWorking Of(CountedMeasure measure, MeasureLine line) => new(
        measure.Name, measure.Of(line.Rows.Select(row => row.Measured)).Working, [.. line.Rows.Where(row => measure.Lower(row.Measured))],
        row => measure.Upper(row.Measured), measure.UpperName);
}
