using Tuijin.Foundation.Imports;
using Tuijin.Projects.Contract;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Gathers the result of an import while its rows pass by.</summary>
internal sealed class ImportCollector(bool withRecords)
{
    private readonly int[] outcomes = new int[Enum.GetValues<RowOutcome>().Length];
    private readonly List<FlaggedCell> cells = [];
    private readonly List<ImportedProject>? records = withRecords ? [] : null;
    private int untold;

    public int Rows { get; private set; }

    public ImportCounts Counts => new(Rows, outcomes[(int)RowOutcome.New], outcomes[(int)RowOutcome.Changed], outcomes[(int)RowOutcome.Unchanged], outcomes[(int)RowOutcome.Refused]);

    public void Add(SortedRow row)
    {
        Rows++;
        outcomes[(int)row.Outcome]++;
        foreach (var note in row.Draft.Notes)
        {
            if (cells.Count < ProjectImportResult.MostCells)
            {
                cells.Add(SortedRow.Flag(note));
            }
            else
            {
                untold++;
            }
        }

        records?.Add(row.ToRecord());
    }

    public ProjectImportResult Result(string fileName, ImportSummary summary) => new(
        fileName, Counts, [.. summary.Tables.Select(Table)], [.. summary.Notes.Select(SortedRow.Flag)], cells, untold + summary.UntoldNotes, records);

    private static ImportedTable Table(TableMapping table) => new(table.Sheet, table.HeaderRows.First, table.HeaderRows.Last, table.Titles,
    [
        .. table.Columns.Select(column => new ImportedColumn(
            column.Index, column.Header, column.Address, column.Use.Key(), column.Field?.Key, column.Field?.Name, Math.Round(column.Confidence, 2), column.Unit?.Name)),
    ]);
}
