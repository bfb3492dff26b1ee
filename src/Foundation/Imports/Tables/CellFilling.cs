using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>
/// Supplies what a cell does not hold itself: the value of the merged cell it lies under, of the row above for 同上, and of the last filled
/// row in a column whose places are written once per group.
/// </summary>
internal sealed class CellFilling(IReadOnlyList<MergedRange> merges, IReadOnlySet<int> groupedColumns)
{
    private readonly Dictionary<int, (int LastRow, int FirstRow, SheetCell Cell)> spans = [];
    private readonly Dictionary<int, (int Row, SheetCell Cell)> last = [];
    private int nextMerge;

    /// <summary>Takes note of a row; called for every row below the header in order. Answers the merged ranges that begin in it.</summary>
    public IReadOnlyList<MergedRange> Enter(SheetRow row)
    {
        List<MergedRange>? begun = null;
        while (nextMerge < merges.Count && merges[nextMerge].FirstRow <= row.Number)
        {
            var merged = merges[nextMerge++];
            if (merged.FirstRow == row.Number)
            {
                (begun ??= []).Add(merged);
                if (merged.LastRow > merged.FirstRow)
                {
                    spans[merged.FirstColumn] = (merged.LastRow, merged.FirstRow, row[merged.FirstColumn]);
                }
            }
        }

        return begun ?? (IReadOnlyList<MergedRange>)[];
    }

    /// <summary>Forgets what was written above: a group of another section is not this one's.</summary>
    public void BeginSection() => last.Clear();

    /// <summary>The first row of the filled vertical merge that covers an empty cell; null when none does.</summary>
    public int? CoveredBy(SheetRow row, int column) =>
        row[column].IsEmpty && spans.TryGetValue(column, out var span) && row.Number > span.FirstRow && row.Number <= span.LastRow && !span.Cell.IsEmpty ? span.FirstRow : null;

    /// <summary>The cell that counts for a column of the row, and where it was taken from if not from there.</summary>
    public (SheetCell Cell, int? TakenFrom, bool IsMerged) Cell(SheetRow row, int column)
    {
        var own = row[column];
        if (own.IsEmpty)
        {
            if (spans.TryGetValue(column, out var span) && row.Number > span.FirstRow && row.Number <= span.LastRow)
            {
                return span.Cell.IsEmpty ? (own, null, false) : (span.Cell, span.FirstRow, true);
            }

            return groupedColumns.Contains(column) && last.TryGetValue(column, out var above) ? (above.Cell, above.Row, false) : (own, null, false);
        }

        if (own.Kind is CellKind.Text && own.Text!.Length <= 4 && PlainText.Tight(own.Text) is "同上" or "同前" or "〃" or "″" or "\"" && last.TryGetValue(column, out var before))
        {
            return (before.Cell, before.Row, false);
        }

        last[column] = (row.Number, own);
        return (own, null, false);
    }

    /// <summary>
    /// Columns whose values are written once and left blank below, judged by the first rows: the first is filled, at least half are blank, and
    /// no value follows itself or comes back.
    /// </summary>
    public static HashSet<int> Grouped(IReadOnlyList<SheetRow> sample, IEnumerable<int> columns)
    {
        var grouped = new HashSet<int>();
        foreach (var column in columns)
        {
            var filled = sample.Select(row => row[column]).Where(cell => cell.Kind is CellKind.Text).Select(cell => PlainText.Tight(cell.Text)).ToList();
            if (sample.Count >= 4 && filled.Count >= 1 && filled.Count * 2 <= sample.Count
                && !sample[0][column].IsEmpty
                && filled.Distinct(StringComparer.Ordinal).Count() == filled.Count
                && (filled.Count >= 2 || sample.Count >= 6))
            {
                grouped.Add(column);
            }
        }

        return grouped;
    }
}
