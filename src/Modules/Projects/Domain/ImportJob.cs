using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;

namespace Tuijin.Projects.Domain;

/// <summary>Where an import is.</summary>
internal enum ImportState
{
    /// <summary>To be read through, or being read.</summary>
    Checking,

    /// <summary>Read through; waits for somebody to confirm.</summary>
    Checked,

    /// <summary>Confirmed; to be written, or being written.</summary>
    Writing,

    Done,

    Failed,

    Cancelled,
}

/// <summary>One file that is imported: checked, confirmed, written. The row tells after a restart what happened, and where to go on.</summary>
internal sealed class ImportJob : IAudited
{
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>Name of the file in the store; empty when it was given on the command line.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>Name of the preview in the store, once the file was read through.</summary>
    public string? PreviewHash { get; private set; }

    public ImportState State { get; private set; }

    public Guid? ProgrammeId { get; private set; }

    public int? Year { get; private set; }

    /// <summary>A person's choices for columns.</summary>
    public List<ColumnChoice> Columns { get; private set; } = [];

    /// <summary>Names of the sheets to read; every sheet that is shown when empty.</summary>
    public List<string> Sheets { get; private set; } = [];

    /// <summary>Places, in the preview, of the rows for which the file's values are taken where the ledger was edited, too.</summary>
    public List<int> Taken { get; private set; } = [];

    /// <summary>What was found in the file besides its rows.</summary>
    public ImportFindings Findings { get; set; } = new();

    /// <summary>While the file is read for the first time, an estimate.</summary>
    public int Rows { get; private set; }

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public int Conflicts { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Rows that have been read or written: exact in the state of writing.</summary>
    public int RowsDone { get; private set; }

    public string? Failure { get; private set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? BeganAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>The last sign of life of who works on it; null when nobody does.</summary>
    public DateTime? BeatAt { get; private set; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    public required Role ActorRole { get; init; }

    public Guid? ActorOrganisationId { get; init; }

    public required string ActorPath { get; init; }

    public string AuditSubject => $"project-import:{FileName}";

    /// <summary>Whom the work is done for: the scope is that of who uploaded the file.</summary>
    public Viewer Actor => new(ActorId, ActorName, ActorRole, ActorOrganisationId, null, ActorPath);

    public ProjectImportChoices Choices => new() { ProgrammeId = ProgrammeId is { } id ? new ProgrammeId(id) : null, Year = Year, Columns = Columns, Sheets = Sheets };

    /// <summary>Somebody works on it, or will.</summary>
    public bool IsUnderWay => State is ImportState.Checking or ImportState.Writing;

    public static ImportJob Make(Guid id, string fileName, Viewer viewer, DateTime now, string contentHash = "") => new()
    {
        Id = id, FileName = fileName.Length <= 200 ? fileName : fileName[^200..], ContentHash = contentHash, CreatedAt = now, ActorId = viewer.UserId, ActorName = viewer.Name, ActorRole = viewer.Role,
        ActorOrganisationId = viewer.OrganisationId, ActorPath = viewer.ScopePath,
    };

    /// <summary>The file is to be read through again, with other choices.</summary>
    public Refusal? LookAgain(ProjectImportChoices choices)
    {
        if (State is not (ImportState.Checked or ImportState.Failed) || BeganAt is not null)
        {
            return new ImportPastPreview();
        }

        (ProgrammeId, Year, Columns, Sheets) = (choices.ProgrammeId?.Value, choices.Year, [.. choices.Columns], [.. choices.Sheets]);
        (State, RowsDone, PreviewHash, Failure, BeatAt, Taken) = (ImportState.Checking, 0, null, null, null, []);
        return null;
    }

    /// <summary>The file was read through.</summary>
    public void Looked(ImportCounts counts, string previewHash)
    {
        Take(counts);
        (State, RowsDone, BeatAt, PreviewHash) = (ImportState.Checked, 0, null, previewHash);
    }

    /// <summary>Of some rows in conflict, takes the file's values, or the ledger's after all.</summary>
    public Refusal? Decide(IReadOnlyCollection<int> fromFile, IReadOnlyCollection<int> fromLedger)
    {
        if (State is not ImportState.Checked)
        {
            return new ImportPastPreview();
        }

        Taken = [.. Taken.Except(fromLedger).Union(fromFile).Order()];
        return null;
    }

    /// <summary>Somebody confirmed what a preview told: it is to be written.</summary>
    public Refusal? Begin(string previewHash, DateTime now)
    {
        if (State is not ImportState.Checked)
        {
            return new ImportPastPreview();
        }

        if (previewHash != PreviewHash)
        {
            return new OtherPreview();
        }

        (State, BeganAt, BeatAt, RowsDone) = (ImportState.Writing, now, null, 0);
        (New, Changed, Unchanged, Conflicts, Refused) = (0, 0, 0, 0, 0);
        return null;
    }

    public Refusal? Cancel(DateTime now)
    {
        if (State is not (ImportState.Checked or ImportState.Failed) || BeganAt is not null)
        {
            return new ImportPastPreview();
        }

        (State, EndedAt) = (ImportState.Cancelled, now);
        return null;
    }

    /// <summary>Read and written in one go.</summary>
    public void DoneAtOnce(ImportCounts counts, DateTime now)
    {
        Take(counts);
        (State, BeganAt, EndedAt, RowsDone) = (ImportState.Done, now, now, counts.Rows);
    }

    /// <summary>The work is over.</summary>
    /// <param name="failure">Why it failed; null when it is done.</param>
    public void End(string? failure, DateTime now) => (State, Failure, EndedAt, BeatAt) = (failure is null ? ImportState.Done : ImportState.Failed, failure, now, null);

    private void Take(ImportCounts counts) =>
        (Rows, New, Changed, Unchanged, Conflicts, Refused) = (counts.Rows, counts.New, counts.Changed, counts.Unchanged, counts.Conflicts, counts.Refused);
}

/// <summary>What was found in a file besides its rows.</summary>
internal sealed class ImportFindings
{
    public List<ImportedTable> Tables { get; set; } = [];

    /// <summary>For each table, the first text in each of its columns.</summary>
    public List<List<string>> Samples { get; set; } = [];

    public List<SheetOutcome> Sheets { get; set; } = [];

    public List<FlaggedCell> Excluded { get; set; } = [];

    /// <summary>When this site exported the file; null for other tables.</summary>
    public DateTime? ExportedAt { get; set; }

    /// <summary>Projects that the export held and the file no longer does.</summary>
    public int Missing { get; set; }

    /// <summary>What the lights of the new projects will say because the table left something out.</summary>
    public List<string> Warnings { get; set; } = [];

    /// <summary>Rows that were confirmed and yet not written, because the ledger had moved on.</summary>
    public List<FlaggedCell> Late { get; set; } = [];
}
