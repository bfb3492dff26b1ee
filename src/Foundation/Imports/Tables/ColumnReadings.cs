using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>Prepares the reading of each mapped column: its unit, the words that belong to it, the year of its dates.</summary>
internal static class ColumnReadings
{
    /// <summary>From this many 万元 (200 亿元) the usual figure of a column without a unit is rather in yuan.</summary>
    private const double RatherYuan = 2_000_000;

    public static List<(MappedColumn Column, FieldReading Reading)> Make(
        ImportSpec spec, IReadOnlyList<FieldMatcher> matchers, TableHeader header, TableMapping mapping, IReadOnlyList<SheetRow> sample, DateContext dates, NoteBook notes)
    {
        var amountMatchers = matchers.Where(matcher => matcher.Field.Kind is FieldKind.Amount).ToList();
        var readings = new List<(MappedColumn, FieldReading)>();
        foreach (var column in mapping.Columns.Where(column => column.Field is not null))
        {
            var head = header.Columns.First(candidate => candidate.Index == column.Index);
            var field = column.Field!;
            var labels = field.Kind is FieldKind.Amount ? new AmountLabels(matchers.First(matcher => matcher.Field == field), amountMatchers) : null;
            var reading = new FieldReading(field, head, header.Unit, dates, labels);
            if (reading.AssumesUnit && Figures(sample, column.Index) is { Count: > 0 } figures)
            {
                var usual = figures[figures.Count / 2];
                if (usual >= RatherYuan && field.UsualUnit == AmountUnit.Wan)
                {
                    reading = new FieldReading(field, head, AmountUnit.One, dates, labels);
                }

                notes.Add(new CellNote(
                    mapping.Sheet, column.Address, column.Header, $"没有写明金额单位，按{(reading.AssumesUnit ? field.UsualUnit : AmountUnit.One)}读取，请核对",
                    NoteSeverity.Warning, field.Key));
            }

            readings.Add((column, reading));
        }

        foreach (var (column, winner) in ColumnMatching.Beaten(mapping.Columns, matchers, header))
        {
            notes.Add(new CellNote(
                mapping.Sheet, column.Address, column.Header, $"与“{winner.Header}”列（{winner.Address}）含义相近，只导入后者；本列内容按原文保留",
                NoteSeverity.Warning, winner.Field!.Key));
        }

        return readings;
    }

    private static List<double> Figures(IReadOnlyList<SheetRow> sample, int column)
    {
        var figures = new List<double>();
        foreach (var row in sample)
        {
            var cell = row[column];
            if (cell.Kind is CellKind.Number)
            {
                figures.Add(cell.Number);
            }
            else if (cell.Kind is CellKind.Text && NumberText.Read(cell.Text) is { Value: { } value, Remark: null } && !cell.Text!.Contains('亿', StringComparison.Ordinal) && !cell.Text.Contains('万', StringComparison.Ordinal))
            {
                figures.Add((double)value);
            }
        }

        figures.Sort();
        return figures;
    }
}
