namespace Tuijin.Shell.Parts.Charts;

/// <summary>A chart as plain figures; how it looks is decided once, in the script.</summary>
/// <param name="Kind">Bars stand, rows lie, both beside each other; the stacked ones on top of each other.</param>
/// <param name="Categories">The words of the axis, or of the slices.</param>
/// <param name="Series">Each with as many values as there are categories.</param>
/// <param name="Unit">Of every value: 「个」, 「万元」, 「%」.</param>
public sealed record ChartModel(ChartKind Kind, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string Unit = "")
{
    /// <summary>The list behind each category, in their order; a click opens it.</summary>
    public IReadOnlyList<string> Hrefs { get; init; } = [];
}

public enum ChartKind
{
    Bar,
    StackedBar,
    Row,
    StackedRow,
    Line,
    Pie,
}

/// <param name="Name">Word of the legend.</param>
/// <param name="Values">Null where there is no figure; a line leaves a gap.</param>
/// <param name="Color">After its meaning; otherwise the next of the palette.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, ChartColor Color = ChartColor.Next)
{
    /// <summary>Drawn as a line over standing bars, for what the bars are measured against.</summary>
    public bool IsLine { get; init; }
}

public enum ChartColor
{
    Next,
    Green,
    Yellow,
    Red,
    Grey,
    Blue,
}
