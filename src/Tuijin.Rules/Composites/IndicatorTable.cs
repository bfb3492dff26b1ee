namespace Tuijin.Rules.Composites;

/// <summary>Values of indicators for units (zones, firms, counties): one row a unit, one column an indicator; null where missing.</summary>
public sealed class IndicatorTable
{
    private readonly double?[][] columns;
    private readonly Dictionary<string, int> places;

    /// <param name="columns">One array for each indicator, as long as there are units.</param>
    /// <exception cref="ArgumentException">Names are repeated, or the columns do not fit.</exception>
    public IndicatorTable(IReadOnlyList<string> units, IReadOnlyList<string> indicators, IReadOnlyList<double?[]> columns)
    {
        if (indicators.Count != columns.Count || columns.Any(column => column.Length != units.Count))
        {
            throw new ArgumentException("Every indicator needs a value, or a gap, for every unit.", nameof(columns));
        }

        if (units.Distinct().Count() != units.Count || indicators.Distinct().Count() != indicators.Count)
        {
            throw new ArgumentException("Units and indicators are named once.", nameof(units));
        }

        (Units, Indicators, this.columns) = (units, indicators, [.. columns]);
        places = indicators.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place);
    }

    public IReadOnlyList<string> Units { get; }

    public IReadOnlyList<string> Indicators { get; }

    /// <exception cref="KeyNotFoundException">There is no such indicator.</exception>
    public IReadOnlyList<double?> this[string indicator] => columns[places[indicator]];

    public bool Has(string indicator) => places.ContainsKey(indicator);

    /// <summary>The same table with each column recomputed.</summary>
    public IndicatorTable Map(Func<string, IReadOnlyList<double?>, double?[]> column) =>
        new(Units, Indicators, [.. Indicators.Select((name, place) => column(name, columns[place]))]);

    /// <summary>The same table with columns added behind.</summary>
    public IndicatorTable With(IReadOnlyList<(string Name, double?[] Values)> added) =>
        new(Units, [.. Indicators, .. added.Select(column => column.Name)], [.. columns, .. added.Select(column => column.Values)]);

    /// <summary>Only the units that are kept, in the same order.</summary>
    public IndicatorTable Keep(IReadOnlyList<bool> kept) => new(
        [.. Units.Where((_, row) => kept[row])], Indicators, [.. columns.Select(column => column.Where((_, row) => kept[row]).ToArray())]);
}
