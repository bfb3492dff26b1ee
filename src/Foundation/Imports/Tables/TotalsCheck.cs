using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>
/// Compares the sums that a table states with the records above them. A sum may be of the whole table, of the section, or of the rows
/// since the last sum; it is doubted when it is none of these.
/// </summary>
internal sealed class TotalsCheck(NoteBook notes, string sheet)
{
    private readonly Dictionary<int, (decimal All, decimal Section, decimal SinceSum)> sums = [];
    private int records;

    public void Count(int column, Yuan amount)
    {
        var sum = sums.GetValueOrDefault(column);
        sums[column] = (sum.All + amount.Value, sum.Section + amount.Value, sum.SinceSum + amount.Value);
    }

    public void EndRecord() => records++;

    public void BeginSection()
    {
        foreach (var column in sums.Keys)
        {
            sums[column] = sums[column] with { Section = 0 };
        }
    }

    /// <summary>Checks a row of sums against the records so far; sums that stand above their records are not checked.</summary>
    public void Check(SheetRow row, IEnumerable<(MappedColumn Column, FieldReading Reading)> amounts)
    {
        var label = row.Cells.FirstOrDefault(cell => cell.Kind is CellKind.Text && !BlankMarks.Is(PlainText.Of(cell.Text))).Text?.Trim() ?? "";
        if (label.StartsWith("其中", StringComparison.Ordinal))
        {
            return;
        }

        if (label.StartsWith('其'))
        {
            // 其他 is one more addend of the sums below.
            foreach (var (column, reading) in amounts)
            {
                if (reading.Read(row[column.Index]).Value is Yuan others)
                {
                    Count(column.Index, others);
                }
            }

            return;
        }

        foreach (var (column, reading) in amounts)
        {
            if (records > 0 && reading.Read(row[column.Index]).Value is Yuan stated && sums.TryGetValue(column.Index, out var sum))
            {
                if (stated.Value != 0 && !IsNear(stated.Value, sum.All) && !IsNear(stated.Value, sum.Section) && !IsNear(stated.Value, sum.SinceSum))
                {
                    notes.Add(new CellNote(
                        sheet,
                        CellAddress.Of(row.Number, column.Index),
                        row[column.Index].Shown,
                        $"{column.Field!.Name}的合计数（{stated.Exact()}）与上方明细之和（{new Yuan((long)sum.All).Exact()}）不一致，请核对",
                        NoteSeverity.Warning,
                        column.Field.Key));
                }

                sums[column.Index] = sum with { SinceSum = 0 };
            }
        }
    }

    /// <summary>Sums of rounded figures differ in their last digit.</summary>
    private bool IsNear(decimal stated, decimal sum) => Math.Abs(stated - sum) <= Math.Max(Yuan.PerWan * (decimal)Math.Max(1, records) / 2, Math.Abs(sum) / 1000);
}
