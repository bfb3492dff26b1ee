using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>Makes a record of a row.</summary>
internal sealed class RecordReading
{
    private readonly ImportSpec spec;
    private readonly TableMapping mapping;
    private readonly (MappedColumn Column, FieldReading Reading, int Place)[] filling;
    private readonly (MappedColumn Column, FieldReading Reading, int Place)[] confirming;
    private readonly MappedColumn[] keeping;
    private readonly Dictionary<int, string> keptNames;
    private readonly CellFilling cells;
    private readonly TotalsCheck totals;
    private readonly GroupTitles groups;
    private readonly int[] required;

    public RecordReading(
        ImportSpec spec, TableMapping mapping, IReadOnlyList<(MappedColumn Column, FieldReading Reading)> readings, CellFilling cells, TotalsCheck totals, GroupTitles groups)
    {
        (this.spec, this.mapping, this.cells, this.totals, this.groups) = (spec, mapping, cells, totals, groups);
        filling = [.. readings.Where(one => one.Column.Use is ColumnUse.Fills).Select(one => (one.Column, one.Reading, spec.Place(one.Column.Field!.Key)))];
        confirming = [.. readings.Where(one => one.Column.Use is ColumnUse.Confirms).Select(one => (one.Column, one.Reading, spec.Place(one.Column.Field!.Key)))];
        keeping = [.. mapping.Columns.Where(column => column.Use is ColumnUse.Kept && HeaderWords.Bare(column.Header) is not ("序号" or "序" or "项次" or "行次" or "排序" or "序列"))];
        keptNames = Names(mapping.Columns);
        required = [.. Enumerable.Range(0, spec.Fields.Count).Where(place => spec.Fields[place].IsRequired)];
    }

    public ImportRow Read(SheetRow row)
    {
        var record = new Record(new object?[spec.Fields.Count]);
        foreach (var (column, reading, place) in filling)
        {
            Fill(row, record, column, reading, place);
        }

        foreach (var (column, reading, place) in confirming)
        {
            Confirm(row, record, column, reading, place);
        }

        foreach (var (place, value) in groups.Meanings)
        {
            record.Values[place] ??= value;
        }

        foreach (var column in keeping)
        {
            var cell = row[column.Index];
            if (!cell.IsEmpty)
            {
                record.Keep(keptNames[column.Index], cell.Shown);
                if (cell.Kind is CellKind.Fault)
                {
                    record.Note(new CellNote(mapping.Sheet, CellAddress.Of(row.Number, column.Index), cell.Shown, "单元格是错误值或没有结果的公式", NoteSeverity.Warning));
                }
            }
        }

        foreach (var place in required)
        {
            if (record.Values[place] is null && !record.HasError)
            {
                var at = mapping.Columns.FirstOrDefault(column => column.Use is ColumnUse.Fills && column.Field == spec.Fields[place])?.Index ?? 0;
                record.Note(new CellNote(mapping.Sheet, CellAddress.Of(row.Number, at), row[at].Shown, $"缺少{spec.Fields[place].Name}", NoteSeverity.Error, spec.Fields[place].Key));
            }
        }

        totals.EndRecord();
        return record.Finish(new ImportRow(spec, mapping, row.Number, record.Values) { Groups = groups.Shown });
    }

    private void Fill(SheetRow row, Record record, MappedColumn column, FieldReading reading, int place)
    {
        var (cell, takenFrom, isMerged) = cells.Cell(row, column.Index);
        if (cell.IsEmpty)
        {
            return;
        }

        var field = column.Field!;
        if (isMerged && field.Kind is FieldKind.Amount or FieldKind.Number or FieldKind.Area && takenFrom is { } first)
        {
            // One figure over several rows belongs to all of them together; counting it in each would multiply it.
            record.Note(new CellNote(
                mapping.Sheet, CellAddress.Of(row.Number, column.Index), cell.Shown, $"与第 {first} 行合并的单元格，{field.Name}只记在第 {first} 行", NoteSeverity.Warning, field.Key));
            return;
        }

        var outcome = reading.Read(cell);
        record.Values[place] = outcome.Value;
        if (outcome.Reason is { } reason)
        {
            record.Note(new CellNote(mapping.Sheet, CellAddress.Of(row.Number, column.Index), NoteBook.Shortened(cell.Shown), reason, outcome.Severity, field.Key));
        }
        else if (takenFrom is { } above && !isMerged)
        {
            record.Note(new CellNote(mapping.Sheet, CellAddress.Of(row.Number, column.Index), row[column.Index].Shown, $"取自上方第 {above} 行的“{NoteBook.Shortened(cell.Shown)}”", NoteSeverity.Kept, field.Key));
        }

        if (outcome.KeepsText)
        {
            record.Keep(keptNames[column.Index], cell.Shown);
        }

        if (outcome.Value is Yuan amount)
        {
            totals.Count(column.Index, amount);
        }
    }

    private void Confirm(SheetRow row, Record record, MappedColumn column, FieldReading reading, int place)
    {
        var cell = row[column.Index];
        if (cell.IsEmpty)
        {
            return;
        }

        var outcome = reading.Read(cell);
        var (sheet, address, name) = (mapping.Sheet, CellAddress.Of(row.Number, column.Index), column.Field!.Name);
        if (record.Values[place] is not Yuan first)
        {
            record.Values[place] = outcome.Value;
            var reason = outcome.Reason ?? (outcome.Value is null ? null : $"{name}取自本列");
            if (reason is not null)
            {
                record.Note(new CellNote(sheet, address, NoteBook.Shortened(cell.Shown), reason, outcome.Reason is null ? NoteSeverity.Kept : outcome.Severity, column.Field.Key));
            }
        }
        else if (outcome.Value is Yuan second && Math.Abs(first.Value - second.Value) > Math.Abs(first.Value) / 100)
        {
            record.Note(new CellNote(sheet, address, NoteBook.Shortened(cell.Shown), $"与{name}（{first.Exact()}）不一致，未采用，请核对", NoteSeverity.Warning, column.Field.Key));
        }

        record.Keep(keptNames[column.Index], cell.Shown);
    }

    /// <summary>Header by column; columns of the same header are told apart by their letter.</summary>
    private static Dictionary<int, string> Names(IReadOnlyList<MappedColumn> columns)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return columns.ToDictionary(
            column => column.Index,
            column => seen.Add(column.Header) ? column.Header : $"{column.Header}（{CellAddress.Column(column.Index)}列）");
    }

    private sealed class Record(object?[] values)
    {
        private Dictionary<string, string>? kept;
        private List<CellNote>? notes;

        public object?[] Values { get; } = values;

        public bool HasError => notes is not null && notes.Exists(note => note.Severity is NoteSeverity.Error);

        public void Keep(string name, string text) => (kept ??= new Dictionary<string, string>(StringComparer.Ordinal))[name] = text;

        public void Note(CellNote note) => (notes ??= []).Add(note);

        public ImportRow Finish(ImportRow row)
        {
            if (kept is not null)
            {
                row.Kept = kept;
            }

            if (notes is not null)
            {
                row.Notes = notes;
            }

            return row;
        }
    }
}
