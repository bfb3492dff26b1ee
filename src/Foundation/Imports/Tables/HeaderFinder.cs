using System.Text.RegularExpressions;
using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>
/// Finds the header of a table among the first rows of a sheet: the block of one to four rows whose columns, read downwards through
/// merged cells, name the most fields of the list.
/// </summary>
internal sealed partial class HeaderFinder(IReadOnlyList<FieldMatcher> matchers, string nameKey)
{
    /// <summary>The name and two more fields, or the name and one exactly.</summary>
    private const double GoodScore = 2.9;

    private const int HighestHeader = 4;
    private const int LongestHeaderText = 60;
    private const int RowsLookedAt = 40;

    /// <summary>The best header; null when no rows name at least two fields, or the required one.</summary>
    public TableHeader? Find(IReadOnlyList<SheetRow> rows, IReadOnlyList<MergedRange> merges)
    {
        (double Score, int First, int Height, List<HeaderColumn> Columns)? best = null;
        for (var first = 0; first < Math.Min(rows.Count, RowsLookedAt); first++)
        {
            // The first good header is the one; a better one further down heads another table.
            if (best is { Score: >= GoodScore } good && first > good.First)
            {
                break;
            }

            if (!IsHeaderLike(rows[first]))
            {
                continue;
            }

            for (var height = 1; height <= HighestHeader && first + height <= rows.Count; height++)
            {
                if (height > 1 && !Continues(rows, first, height, merges))
                {
                    break;
                }

                var columns = Columns(rows, first, height, merges);
                var score = Score(columns);
                if (score > 0 && (best is null || score > best.Value.Score + 0.01
                    || (first == best.Value.First && score > best.Value.Score - 0.25 && MustContinue(rows, first, height, merges))))
                {
                    best = (score, first, height, columns);
                }
            }
        }

        if (best is not { } found)
        {
            return null;
        }

        var titles = rows.Take(found.First)
            .SelectMany(row => row.Cells)
            .Where(cell => cell.Kind is CellKind.Text)
            .Select(cell => PlainText.Of(cell.Text))
            .ToList();
        return new TableHeader(rows[found.First].Number, rows[found.First + found.Height - 1].Number, found.Columns, titles);
    }

    /// <summary>The sum of how well fields are named, each by its best column; 0 when this is no header.</summary>
    private double Score(List<HeaderColumn> columns)
    {
        var taken = new HashSet<int>();
        var (score, named, hasName) = (0.0, 0, false);
        foreach (var matcher in matchers)
        {
            var (best, at) = (0.0, -1);
            foreach (var column in columns)
            {
                if (!taken.Contains(column.Index) && matcher.Score(column.Parts) is var fit && fit > best)
                {
                    (best, at) = (fit, column.Index);
                }
            }

            if (best >= FieldMatcher.Enough)
            {
                taken.Add(at);
                score += best;
                named++;
                hasName |= matcher.Field.Key == nameKey;
            }
        }

        return named >= 2 && (hasName || named >= 3) ? score + (hasName ? 1 : 0) : 0;
    }

    private static bool IsHeaderLike(SheetRow row)
    {
        var (texts, others, distinct) = (0, 0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var cell in row.Cells)
        {
            // 填报单位:某局 and 单位:万元 stand above headers, not in them.
            if (cell.Kind is CellKind.Text && cell.Text!.Length <= LongestHeaderText && !Labelled().IsMatch(cell.Text))
            {
                texts++;
                distinct.Add(cell.Text);
            }
            else if (!cell.IsEmpty)
            {
                others++;
            }
        }

        return texts >= 2 && distinct.Count >= 2 && others * 2 <= texts;
    }

    /// <summary>Whether the last row of the block may belong to a header that begins at <paramref name="first"/>.</summary>
    private static bool Continues(IReadOnlyList<SheetRow> rows, int first, int height, IReadOnlyList<MergedRange> merges)
    {
        var row = rows[first + height - 1];
        if (row.Number != rows[first].Number + height - 1 && !IsSpanned(rows[first].Number, row.Number, merges))
        {
            return false;
        }

        return row.Cells.All(cell => cell.IsEmpty || (cell.Kind is CellKind.Text && cell.Text!.Length <= LongestHeaderText) || cell.Kind is CellKind.Number)
            && (IsSpanned(rows[first].Number, row.Number, merges) || Fills(rows, first, height));
    }

    /// <summary>
    /// Without merged cells (a text file), a lower header row stands under parents and in the gaps right of them; or it is the fuller row,
    /// under a row of a few parents.
    /// </summary>
    private static bool Fills(IReadOnlyList<SheetRow> rows, int first, int height)
    {
        var (above, row) = (rows[first + height - 2], rows[first + height - 1]);
        var (inGaps, filled, outside) = (0, 0, 0);
        var parent = false;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            parent |= !above[i].IsEmpty;
            if (!row.Cells[i].IsEmpty)
            {
                filled++;
                inGaps += above[i].IsEmpty ? 1 : 0;
                outside += parent ? 0 : 1;
            }
        }

        var parents = above.Cells.Count(cell => !cell.IsEmpty);
        return inGaps > 0 && (outside == 0 ? filled < parents + inGaps : height == 2 && filled > parents && filled >= 3);
    }

    /// <summary>A lower row that stands under merged cells of the block's first row is part of the header, whether it helps or not.</summary>
    private static bool MustContinue(IReadOnlyList<SheetRow> rows, int first, int height, IReadOnlyList<MergedRange> merges) =>
        height > 1 && (IsSpanned(rows[first].Number, rows[first + height - 1].Number, merges) || FillsUnderParent(rows, first, height));

    private static bool FillsUnderParent(IReadOnlyList<SheetRow> rows, int first, int height)
    {
        var (above, row) = (rows[first + height - 2], rows[first + height - 1]);
        if (!Fills(rows, first, height) || row.Cells.Any(cell => !cell.IsEmpty && cell.Kind is not CellKind.Text))
        {
            return false;
        }

        // Every filled cell lies under a parent or in the gap right of one, and most columns of the row are left to the row above.
        return row.Cells.Count(cell => !cell.IsEmpty) * 2 <= Math.Max(above.Cells.Length, row.Cells.Length) && row[0].IsEmpty && row[1].IsEmpty;
    }

    private static bool IsSpanned(int firstRow, int row, IReadOnlyList<MergedRange> merges)
    {
        foreach (var merged in merges)
        {
            if (merged.FirstRow > row)
            {
                break;
            }

            if (merged.FirstRow >= firstRow && merged.FirstRow < row && merged.LastRow >= row && merged.FirstRow == firstRow)
            {
                return true;
            }
        }

        return false;
    }

    private static List<HeaderColumn> Columns(IReadOnlyList<SheetRow> rows, int first, int height, IReadOnlyList<MergedRange> merges)
    {
        var block = rows.Skip(first).Take(height).ToList();
        var width = block.Max(row => row.Cells.Length);
        var (top, bottom) = (block[0].Number, block[^1].Number);
        var inside = merges.Where(merged => merged.FirstRow <= bottom && merged.LastRow >= top).ToList();
        width = Math.Max(width, inside.Count == 0 ? 0 : Math.Min(inside.Max(merged => merged.LastColumn) + 1, width + 30));
        var columns = new List<HeaderColumn>();
        for (var column = 0; column < width; column++)
        {
            var parts = new List<string>();
            var lowest = block[0].Number;
            for (var line = 0; line < height; line++)
            {
                if (Text(block, line, column, inside) is { Length: > 0 } text)
                {
                    lowest = block[line].Number;
                    if (parts.Count == 0 || PlainText.Tight(parts[^1]) != PlainText.Tight(text))
                    {
                        parts.Add(text);
                    }
                }
            }

            if (parts.Count > 0)
            {
                columns.Add(new HeaderColumn(column, parts, CellAddress.Of(lowest, column)));
            }
        }

        return columns;
    }

    private static string Text(List<SheetRow> block, int line, int column, List<MergedRange> merges)
    {
        var row = block[line];
        var own = row[column];
        if (!own.IsEmpty)
        {
            return own.Shown;
        }

        foreach (var merged in merges)
        {
            if (column >= merged.FirstColumn && column <= merged.LastColumn && row.Number >= merged.FirstRow && row.Number <= merged.LastRow)
            {
                return block.Find(candidate => candidate.Number == merged.FirstRow)?[merged.FirstColumn].Shown ?? "";
            }
        }

        // A parent written once over several columns: the gap right of it belongs to it where a lower line names the column.
        if (line == block.Count - 1 || block.Skip(line + 1).All(lower => lower[column].IsEmpty))
        {
            return "";
        }

        for (var left = column - 1; left >= 0; left--)
        {
            if (!row[left].IsEmpty)
            {
                return block.Skip(line + 1).Any(lower => !lower[left].IsEmpty) ? row[left].Shown : "";
            }
        }

        return "";
    }

    [GeneratedRegex(@"^(?!其中)[^(（]{1,12}[:：]\s*\S")]
    private static partial Regex Labelled();
}
