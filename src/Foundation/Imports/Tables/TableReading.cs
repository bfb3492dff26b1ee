using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>Reads the records of one table, from below its header to the end of the sheet or the header of another table.</summary>
internal sealed class TableReading
{
    private const int SampleRows = 60;

    private readonly ImportSpec spec;
    private readonly RowQueue queue;
    private readonly NoteBook notes;
    private readonly string sheet;
    private readonly TableHeader header;
    private readonly HeaderFinder finder;
    private readonly SheetInfo info;
    private readonly RowSorting sorting;
    private readonly RecordReading records;
    private readonly CellFilling filling;
    private readonly TotalsCheck totals;
    private readonly GroupTitles groups;
    private readonly List<(MappedColumn Column, FieldReading Reading)> amounts;
    private readonly int nameColumn;

    public TableReading(
        ImportSpec spec, IReadOnlyList<FieldMatcher> matchers, HeaderFinder finder, ImportOptions options, RowQueue queue, SheetInfo info, bool is1904,
        NoteBook notes, TableHeader header, TableMapping mapping)
    {
        (this.spec, this.finder, this.queue, this.info, this.notes, this.header, sheet) = (spec, finder, queue, info, notes, header, info.Name);
        var sample = queue.Ahead(SampleRows + 10).Where(row => row.Number > header.LastRow).Take(SampleRows).ToList();
        var readings = ColumnReadings.Make(spec, matchers, header, mapping, sample, new DateContext(TitleYear.Of(header.Titles, sheet) ?? options.DefaultYear, is1904), notes);
        amounts = [.. readings.Where(reading => reading.Column is { Use: ColumnUse.Fills, Field.Kind: FieldKind.Amount })];
        nameColumn = mapping.Columns.First(column => column.Use is ColumnUse.Fills && column.Field == spec.NameField).Index;
        var places = mapping.Columns.Where(column => column is { Use: ColumnUse.Fills, Field.Kind: FieldKind.Place }).Select(column => column.Index);
        sorting = new RowSorting(header, mapping.Columns, matchers.First(matcher => matcher.Field == spec.NameField));
        filling = new CellFilling(info.Merges, CellFilling.Grouped([.. sample.Where(row => !row[nameColumn].IsEmpty)], places));
        totals = new TotalsCheck(notes, sheet);
        groups = new GroupTitles(spec, sheet);
        records = new RecordReading(spec, mapping, readings, filling, totals, groups);
    }

    public IEnumerable<ImportRow> Rows()
    {
        var sinceHeader = 0;
        while (queue.Take() is { } row)
        {
            if (row.Number <= header.LastRow)
            {
                continue;
            }

            var begun = filling.Enter(row);
            if (filling.CoveredBy(row, nameColumn) is { } first)
            {
                notes.Add(new CellNote(
                    sheet, CellAddress.Of(row.Number, nameColumn), NoteBook.Joined(row), $"与第 {first} 行合并为同一个{spec.Title}，本行内容未导入，请核对", NoteSeverity.Warning));
                continue;
            }

            switch (sorting.Sort(row, begun, ++sinceHeader <= 2))
            {
                case RowSort.Data:
                    yield return records.Read(row);
                    break;
                case RowSort.Total:
                    totals.Check(row, amounts);
                    notes.LeaveOut(sheet, row, $"合计或小计行，不作为{spec.Title}导入");
                    break;
                case RowSort.Group:
                    Begin(row);
                    notes.LeaveOut(sheet, row, "分组标题，用于下面各行");
                    break;
                case RowSort.GroupTotal:
                    Begin(row);
                    notes.LeaveOut(sheet, row, $"分组的合计行，不作为{spec.Title}导入；组名用于下面各行");
                    break;
                case RowSort.RepeatedHeader:
                    sinceHeader = 0;
                    notes.LeaveOut(sheet, row, "重复的表头");
                    break;
                case RowSort.ColumnNumbers:
                    notes.LeaveOut(sheet, row, "栏次行");
                    break;
                case RowSort.Remark:
                    notes.LeaveOut(sheet, row, "表外说明，未导入");
                    break;
                case RowSort.OtherHeader when BeginsTable(row):
                    yield break;
                case RowSort.OtherHeader:
                    notes.LeaveOut(sheet, row, "像表头的行，未导入");
                    break;
                default:
                    throw new InvalidOperationException();
            }
        }
    }

    /// <summary>Leaves the row in the queue when it heads another table.</summary>
    private bool BeginsTable(SheetRow row)
    {
        queue.PutBack(row);
        if (finder.Find(queue.Ahead(SampleRows), info.Merges) is { } next && next.FirstRow == row.Number)
        {
            return true;
        }

        queue.Take();
        return false;
    }

    private void Begin(SheetRow row)
    {
        groups.Begin(row.Cells.Where(cell => cell.Kind is CellKind.Text && !RowSorting.IsFigure(cell)).Select(cell => cell.Text!).ToList());
        filling.BeginSection();
        totals.BeginSection();
    }
}
