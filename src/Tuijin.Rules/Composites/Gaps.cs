namespace Tuijin.Rules.Composites;

/// <summary>What is done about missing values: always openly, never by leaving a unit out silently.</summary>
public static class Gaps
{
    /// <summary>Divides indicators by a size of the unit (area, firms, inhabitants); a gap or a zero below the line is a gap.</summary>
    /// <param name="denominators">Sizes by name.</param>
    /// <param name="denominatorOf">Name of the size an indicator is divided by; null to leave it.</param>
    public static IndicatorTable Denominate(IndicatorTable table, IndicatorTable denominators, Func<string, string?> denominatorOf) =>
        table.Map((indicator, values) => denominatorOf(indicator) is { } name
            ? [.. values.Zip(denominators[name], (value, size) => size is 0 ? null : value / size)]
            : [.. values]);

    /// <summary>Fills gaps with the mean of the unit's group; with the mean of all where the group has no value.</summary>
    /// <param name="groups">The group of each unit; empty to take all units as one.</param>
    public static IndicatorTable FillByGroupMean(IndicatorTable table, IReadOnlyList<string> groups) =>
        table.Map((_, values) => [.. values.Select((value, row) => value
            ?? (groups.Count > 0 ? Mean(values.Where((_, other) => groups[other] == groups[row])) : null)
            ?? Mean(values))]);

    /// <summary>Keeps units that have at least a share of their values.</summary>
    /// <param name="share">0 to 1.</param>
    /// <returns>The table of those kept, and the names of those left out.</returns>
    public static (IndicatorTable Table, IReadOnlyList<string> LeftOut) Screen(IndicatorTable table, double share)
    {
        var kept = table.Units.Select((_, row) => table.Indicators.Count(indicator => table[indicator][row] is not null) >= share * table.Indicators.Count).ToList();
        return (table.Keep(kept), [.. table.Units.Where((_, row) => !kept[row])]);
    }

    private static double? Mean(IEnumerable<double?> values) => values.Average();
}
