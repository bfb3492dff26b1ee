using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Imports;
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

/// <summary>One file that is imported. The row tells after a restart what happened, and where to go on.</summary>
internal sealed class ImportJob : IAudited
{
    /// <summary>Kind of owner of the uploaded file.</summary>
    public const string AttachmentKind = "project-import";

    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>Name of the file in the store; empty when it was given on the command line.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>Name of the sorted rows in the store, once the file was read through.</summary>
    public string? PreviewHash { get; set; }

    public ImportState State { get; private set; }

    public Guid? ProgrammeId { get; set; }

    public int? Year { get; set; }

    /// <summary>A person's choices for columns.</summary>
    public List<ColumnChoice> Columns { get; set; } = [];

    /// <summary>Tables found and rows left out, for the page.</summary>
    public ImportFindings Findings { get; set; } = new();

    public int Rows { get; private set; }

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Rows that have been read or written: exact in the state of writing.</summary>
    public int RowsDone { get; set; }

    public string? Failure { get; private set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? BeganAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>The last sign of life of who works on it.</summary>
    public DateTime? BeatAt { get; set; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    public required Role ActorRole { get; init; }

    public Guid? ActorOrganisationId { get; init; }

    public required string ActorPath { get; init; }

    public string AuditSubject => $"project-import:{FileName}";

    /// <summary>Whom the work is done for: the scope is that of who uploaded the file.</summary>
    public Viewer Actor => new(ActorId, ActorName, ActorRole, ActorOrganisationId, null, ActorPath);

    public ProjectImportChoices Choices => new() { ProgrammeId = ProgrammeId is { } id ? new ProgrammeId(id) : null, Year = Year, Columns = Columns };

    public static ImportJob Make(Guid id, string fileName, Viewer viewer, DateTime now, string contentHash = "") => new()
    {
        Id = id, FileName = fileName.Length <= 200 ? fileName : fileName[^200..], ContentHash = contentHash, CreatedAt = now, ActorId = viewer.UserId, ActorName = viewer.Name, ActorRole = viewer.Role,
        ActorOrganisationId = viewer.OrganisationId, ActorPath = viewer.ScopePath,
    };

    /// <summary>The file is to be read through again, with other choices.</summary>
    public void LookAgain()
    {
        if (State is ImportState.Checked or ImportState.Failed)
        {
            (State, RowsDone, PreviewHash, Failure, BeatAt) = (ImportState.Checking, 0, null, null, null);
        }
    }

    public void Take(ImportCounts counts) => (Rows, New, Changed, Unchanged, Refused) = (counts.Rows, counts.New, counts.Changed, counts.Unchanged, counts.Refused);

    /// <summary>The file was read through.</summary>
    public void Looked(ImportCounts counts)
    {
        Take(counts);
        (State, RowsDone, BeatAt) = (ImportState.Checked, 0, null);
    }

    /// <summary>Somebody confirmed: it is to be written.</summary>
    public void Begin(DateTime now)
    {
        if (State is ImportState.Checked)
        {
            (State, BeganAt, BeatAt, RowsDone) = (ImportState.Writing, now, null, 0);
        }
    }

    public void Cancel(DateTime now)
    {
        if (State is ImportState.Checked)
        {
            (State, EndedAt) = (ImportState.Cancelled, now);
        }
    }

    /// <summary>The work is over.</summary>
    /// <param name="failure">Why it failed; null when it is done.</param>
    public void End(string? failure, DateTime now) => (State, Failure, EndedAt) = (failure is null ? ImportState.Done : ImportState.Failed, failure, now);
}

/// <summary>What was found in a file besides its rows.</summary>
internal sealed class ImportFindings
{
    public List<ImportedTable> Tables { get; set; } = [];

    public List<FlaggedCell> Excluded { get; set; } = [];
}
