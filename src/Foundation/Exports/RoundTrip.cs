using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Exports;

/// <summary>What happened to a field since the export, in the file and in the system.</summary>
public enum FieldChange
{
    /// <summary>In neither.</summary>
    Unchanged,

    /// <summary>In the file only: to be applied when confirmed.</summary>
    Changed,

    /// <summary>In the system only: the present value stays.</summary>
    ChangedElsewhere,

    /// <summary>In both, to the same value: nothing to do.</summary>
    SameChange,

    /// <summary>In both, to different values: a person must choose.</summary>
    Conflict,

    /// <summary>In the file, to something that cannot be read: the present value stays.</summary>
    Unreadable,
}

/// <summary>What a row of the file is.</summary>
public enum RowChange
{
    Unchanged,

    /// <summary>At least one field changed, none in conflict.</summary>
    Changed,

    /// <summary>At least one field in conflict.</summary>
    Conflict,

    /// <summary>No identity: a new record.</summary>
    Added,

    /// <summary>The same record as a row above.</summary>
    Duplicated,

    /// <summary>An identity that this export did not write.</summary>
    Forged,

    /// <summary>The record is no more, or not the viewer's.</summary>
    Gone,
}

/// <summary>One field of a compared row.</summary>
/// <param name="InFile">The typed value of the cell, as an importer reads it.</param>
/// <param name="InSystem">The present value.</param>
public sealed record ComparedField(ImportField Field, FieldChange Change, object? InFile, object? InSystem);

/// <summary>A compared row of the file.</summary>
/// <param name="Identity">Of the record; null for added and forged rows.</param>
/// <param name="Fields">Every field that the file can change; empty when there is nothing to compare with.</param>
public sealed record ComparedRow(ImportRow Row, RowChange Change, RowIdentity? Identity, IReadOnlyList<ComparedField> Fields);

/// <summary>A record as it is now.</summary>
/// <param name="Values">Field key → value of the kinds that an import reads, or that a list exports; missing fields are empty.</param>
public sealed record PresentRecord(long Revision, IReadOnlyDictionary<string, object?> Values);

/// <summary>
/// The way back of an exported table: reads the edited rows, names those added, deleted, duplicated or forged, and compares each field
/// three ways (as exported, as edited, as it is now).
/// </summary>
/// <remarks>One instance per file; rows go through <see cref="Identify"/> in their order.</remarks>
public sealed class RoundTrip(RoundTripManifest manifest)
{
    private readonly HashSet<Guid> seen = [];

    /// <summary>The records that were exported and have no row any more. Deleting a row never deletes a record by itself.</summary>
    public IEnumerable<Guid> Missing => manifest.Ids.Where(id => !seen.Contains(id));

    /// <summary>Reads the rows of the edited file.</summary>
    /// <inheritdoc cref="TableImport.Read"/>
    public async Task<Result<ImportSummary>> Read(
        Stream file, Func<SheetLine, ValueTask> each, ImportOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default) =>
        await TableImport.Read(file, "", manifest.BoundSpec(), options, row => each(Identify(row)), progress, cancellationToken);

    /// <summary>Finds out which record a row belongs to.</summary>
    public SheetLine Identify(ImportRow row)
    {
        var text = row.Kept.GetValueOrDefault(WorkbookWriter.SealHeader);
        if (text is null)
        {
            return new SheetLine(row, RowChange.Added, null);
        }

        if (manifest.Seal.Open(text.Trim(), manifest.Fields) is not { } opened)
        {
            return new SheetLine(row, RowChange.Forged, null);
        }

        return new SheetLine(row, seen.Add(opened.Identity.Id) ? RowChange.Unchanged : RowChange.Duplicated, opened);
    }

    /// <summary>Compares a row with the record as it is now.</summary>
    /// <param name="present">Null when there is none, or none that the viewer may see.</param>
    public ComparedRow Compare(SheetLine line, PresentRecord? present)
    {
        if (line.Sealed is not { } opened || line.Kind is RowChange.Duplicated)
        {
            return new ComparedRow(line.Row, line.Kind, line.Sealed?.Identity, []);
        }

        if (present is null)
        {
            return new ComparedRow(line.Row, RowChange.Gone, opened.Identity, []);
        }

        var fields = manifest.Fields
            .Where(key => line.Row.Table.Columns.Any(column => column.Use is ColumnUse.Fills && column.Field?.Key == key))
            .Select(key => Compare(line.Row, opened, manifest.Seal.Spec.Find(key)!, present))
            .ToList();
        var change = fields.Exists(field => field.Change is FieldChange.Conflict) ? RowChange.Conflict
            : fields.Exists(field => field.Change is FieldChange.Changed or FieldChange.Unreadable) ? RowChange.Changed
            : RowChange.Unchanged;
        return new ComparedRow(line.Row, change, opened.Identity, fields);
    }

    private ComparedField Compare(ImportRow row, SealedRow opened, ImportField field, PresentRecord present)
    {
        var (inFile, inSystem) = (row[field.Key], present.Values.GetValueOrDefault(field.Key));
        var (edited, now) = (RoundTripText.Of(field, inFile), RoundTripText.Of(field, inSystem));
        var based = opened.Hashes[field.Key];
        var (fileDiffers, systemDiffers) = (!Same(based, edited), !Same(based, now));
        var unreadable = fileDiffers && inFile is null && row.Notes.Any(note => note.Field == field.Key && note.Severity is not NoteSeverity.Kept);
        var change = unreadable ? FieldChange.Unreadable
            : (fileDiffers, systemDiffers) switch
            {
                (false, false) => FieldChange.Unchanged,
                (false, true) => FieldChange.ChangedElsewhere,
                (true, false) => FieldChange.Changed,
                _ => edited == now ? FieldChange.SameChange : FieldChange.Conflict,
            };
        return new ComparedField(field, change, inFile, inSystem);
    }

    private bool Same(byte[] based, string text) => manifest.Seal.Hash(text).AsSpan().SequenceEqual(based);
}

/// <summary>A row of the edited file with the identity that it carries.</summary>
public sealed class SheetLine
{
    internal SheetLine(ImportRow row, RowChange kind, SealedRow? opened) => (Row, Kind, Sealed) = (row, kind, opened);

    public ImportRow Row { get; }

    /// <summary><see cref="RowChange.Added"/>, Forged, Duplicated, or Unchanged until compared.</summary>
    public RowChange Kind { get; }

    /// <summary>The record's id and the revision that was exported; null for added and forged rows.</summary>
    public RowIdentity? Identity => Sealed?.Identity;

    internal SealedRow? Sealed { get; }
}
