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

    public ImportCounts Counts => new(Rows, outcomes[(int)RowOutcome.New], outcomes[(int)RowOutcome.Changed], outcomes[(int)RowOutcome.Unchanged], outcomes[(int)RowOutcome.Conflict],
        outcomes[(int)RowOutcome.Refused]);

    public void AddRange(IReadOnlyList<SortedRow> rows)
    {
        foreach (var row in rows)
        {
            Add(row);
        }
    }

    private void Add(SortedRow row)
    {
        Rows++;
        outcomes[(int)row.Outcome]++;
        foreach (var note in row.Notes)
        {
            if (cells.Count < ProjectImportResult.MostCells)
            {
                cells.Add(FlaggedCell.Of(note));
            }
            else
            {
                untold++;
            }
        }

        records?.Add(row.ToRecord());
    }

    public ProjectImportResult Result(string fileName, ImportSummary summary, DateTime? exportedAt, int missing) => new(
        fileName, Counts, summary.Sheets, [.. summary.Tables.Select(ImportedTable.Of)], [.. summary.Notes.Select(FlaggedCell.Of)], cells, untold + summary.UntoldNotes, exportedAt, missing, records);
}
