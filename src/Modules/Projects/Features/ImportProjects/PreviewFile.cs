using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Imports;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Which rows of a preview are looked at.</summary>
internal enum RowFilter
{
    All,

    /// <summary>Rows with a cell that a person should look at.</summary>
    Problems,
    New,
    Changed,
    Conflicts,
    Unchanged,
    Refused,
}

/// <summary>What a preview has told of a row.</summary>
/// <param name="Stamp">State of its project then.</param>
/// <param name="TakesFile">Somebody chose the file's values where both were edited.</param>
internal readonly record struct ConfirmedRow(RowOutcome Outcome, long Stamp, bool TakesFile);

/// <summary>
/// The rows of a preview in one file: each as a line of JSON, then for each an entry of fixed length, then where the entries begin. A page is
/// found by its entries alone, so that a hundred thousand rows cost no more to look at than fifty.
/// </summary>
internal static class PreviewFile
{
    /// <summary>Offset 8, length 4, outcome 1, problem 1, stamp 8.</summary>
    public const int EntryBytes = 22;

    /// <summary>Offset of the entries 8, their number 4.</summary>
    public const int FootBytes = 12;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>Writes a preview into the store while its rows pass by; holds the entries only. Nothing is kept unless it was finished.</summary>
internal sealed class PreviewWriter : IAsyncDisposable
{
    private readonly Pipe pipe = new();
    private readonly Stream output;
    private readonly Task<StoredContent> stored;
    private readonly MemoryStream entries = new();
    private long offset;
    private int count;

    public PreviewWriter(IFileStore store, CancellationToken cancellationToken)
    {
        output = pipe.Writer.AsStream(leaveOpen: true);
        stored = Store(store, cancellationToken);
    }

    public async Task Add(SortedRow row, CancellationToken cancellationToken)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(PreviewRow.Of(row), PreviewFile.Json);
        var isProblem = row.Outcome is RowOutcome.Refused or RowOutcome.Conflict || row.Notes.Any(note => note.Severity is not NoteSeverity.Kept);
        Enter(line.Length, row.Outcome, isProblem, row.Stamp);
        await output.WriteAsync(line, cancellationToken);
        offset += line.Length;
        count++;
    }

    /// <summary>Answers the name of the preview in the store.</summary>
    public async Task<string> Finish(CancellationToken cancellationToken)
    {
        var foot = new byte[PreviewFile.FootBytes];
        BinaryPrimitives.WriteInt64LittleEndian(foot, offset);
        BinaryPrimitives.WriteInt32LittleEndian(foot.AsSpan(8), count);
        await output.WriteAsync(entries.GetBuffer().AsMemory(0, (int)entries.Length), cancellationToken);
        await output.WriteAsync(foot, cancellationToken);
        await pipe.Writer.CompleteAsync();
        return (await stored).Hash;
    }

    public async ValueTask DisposeAsync()
    {
        // Completing again what is complete does nothing.
        await pipe.Writer.CompleteAsync(new OperationCanceledException());
        await Task.WhenAny(stored);
    }

    private async Task<StoredContent> Store(IFileStore store, CancellationToken cancellationToken)
    {
        try
        {
            return await store.Put(pipe.Reader.AsStream(), cancellationToken);
        }
        finally
        {
            // Whoever writes does not wait for a reader that has failed.
            await pipe.Reader.CompleteAsync();
        }
    }

    private void Enter(int length, RowOutcome outcome, bool isProblem, long stamp)
    {
        Span<byte> entry = stackalloc byte[PreviewFile.EntryBytes];
        BinaryPrimitives.WriteInt64LittleEndian(entry, offset);
        BinaryPrimitives.WriteInt32LittleEndian(entry[8..], length);
        entry[12] = (byte)outcome;
        entry[13] = isProblem ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64LittleEndian(entry[14..], stamp);
        entries.Write(entry);
    }
}
