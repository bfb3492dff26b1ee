using Tuijin.Foundation.Imports;
using Tuijin.Projects.Contract;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Gathers the result of an import while its rows pass by.</summary>
/// <param name="withCells">Whether every flagged cell is told; pages read them from the preview instead.</param>
/// <param name="withRecords">Whether what was understood of each row is told.</param>
internal sealed class ImportCollector(bool withCells, bool withRecords)
{
    private readonly int[] outcomes = new int[Enum.GetValues<RowOutcome>().Length];
    private readonly List<FlaggedCell> cells = [];
    private readonly List<ImportedProject>? records = withRecords ? [] : null;

    /// <summary>Notes on what is no record that are told.</summary>
    public int MostNotes => withCells ? int.MaxValue : ImportOptions.Default.MostNotes;

    public int Rows { get; private set; }

    public ImportCounts Counts => new(Rows, outcomes[(int)RowOutcome.New], outcomes[(int)RowOutcome.Changed], outcomes[(int)RowOutcome.Unchanged], outcomes[(int)RowOutcome.Conflict],
        outcomes[(int)RowOutcome.Refused]);

    public void AddRange(IReadOnlyList<SortedRow> rows, ImportBatch batch, LightForecast forecast)
    {
        foreach (var row in rows)
        {
            Add(row);
            forecast.Add(row, row.Draft.ProgrammeId is { } own ? batch.Directory.Programme(own) : batch.Programme);
        }
    }

    private void Add(SortedRow row)
    {
        Rows++;
        outcomes[(int)row.Outcome]++;
        if (withCells)
        {
            cells.AddRange(row.Notes.Select(FlaggedCell.Of));
        }

        records?.Add(row.ToRecord());
    }

    public ProjectImportResult Result(string fileName, ImportSummary summary, DateTime? exportedAt, int missing, IReadOnlyList<string> warnings) => new(
        fileName, Counts, summary.Sheets, [.. summary.Tables.Select(ImportedTable.Of)], [.. summary.Notes.Select(FlaggedCell.Of)], cells, exportedAt, missing, warnings, records);
}
