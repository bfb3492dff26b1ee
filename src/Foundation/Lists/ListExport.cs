namespace Tuijin.Foundation.Lists;

/// <summary>A list as it is written into a workbook: exactly what is filtered, in the order and with the columns chosen.</summary>
public static class ListExport
{
    /// <summary>Most rows of one workbook: the format holds 1,048,576 lines, less the head.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>The columns shown: the chosen ones in the list's order, or the list's own when none was chosen.</summary>
    public static IReadOnlyList<Column<TRow>> Shown<TRow>(ListSpec<TRow> spec, ListQuery query)
        where TRow : class
    {
        var chosen = spec.Columns.Where(column => query.Columns.Contains(column.Key)).ToList();
        return chosen.Count > 0 ? chosen : spec.Columns.Where(column => column.IsDefault).ToList();
    }
}
