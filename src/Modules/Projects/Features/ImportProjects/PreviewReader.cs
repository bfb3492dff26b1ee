using System.Buffers.Binary;
using System.Text.Json;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Some rows of a preview.</summary>
/// <param name="Rows">With their places in the whole preview, from 0.</param>
/// <param name="Counts">Rows by filter.</param>
internal sealed record PreviewPage(IReadOnlyList<(int Place, PreviewRow Row)> Rows, IReadOnlyDictionary<RowFilter, int> Counts);

/// <summary>Reads a preview page by page.</summary>
/// <param name="file">Seekable; stays open.</param>
internal sealed class PreviewReader(Stream file)
{
    private const int EntriesAtOnce = 4_096;

    private static readonly RowFilter[] Filters = Enum.GetValues<RowFilter>();

    /// <summary>Rows that the filter lets pass, from one of them on.</summary>
    public async Task<PreviewPage> Page(RowFilter filter, int from, int size, CancellationToken cancellationToken)
    {
        var counts = Filters.ToDictionary(one => one, _ => 0);
        var found = new List<(int Place, Entry Entry)>();
        await foreach (var (place, entry) in Entries(cancellationToken))
        {
            if (entry.Passes(filter) && counts[filter] >= from && found.Count < size)
            {
                found.Add((place, entry));
            }

            foreach (var one in Filters)
            {
                counts[one] += entry.Passes(one) ? 1 : 0;
            }
        }

        var rows = new List<(int, PreviewRow)>(found.Count);
        foreach (var (place, entry) in found)
        {
            rows.Add((place, await Row(entry, cancellationToken)));
        }

        return new PreviewPage(rows, counts);
    }

    /// <summary>All rows that the filter lets pass, one at a time.</summary>
    public async IAsyncEnumerable<PreviewRow> All(RowFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var passing = new List<Entry>();
        await foreach (var (_, entry) in Entries(cancellationToken))
        {
            if (entry.Passes(filter))
            {
                passing.Add(entry);
            }
        }

        foreach (var entry in passing)
        {
            yield return await Row(entry, cancellationToken);
        }
    }

    /// <summary>What was told of each row, in their order.</summary>
    public async IAsyncEnumerable<(int Place, Entry Entry)> Entries([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var foot = new byte[PreviewFile.FootBytes];
        file.Position = file.Length - PreviewFile.FootBytes;
        await file.ReadExactlyAsync(foot, cancellationToken);
        var (begin, count) = (BinaryPrimitives.ReadInt64LittleEndian(foot), BinaryPrimitives.ReadInt32LittleEndian(foot.AsSpan(8)));
        var block = new byte[EntriesAtOnce * PreviewFile.EntryBytes];
        for (var place = 0; place < count;)
        {
            var some = Math.Min(EntriesAtOnce, count - place);
            file.Position = begin + ((long)place * PreviewFile.EntryBytes);
            await file.ReadExactlyAsync(block.AsMemory(0, some * PreviewFile.EntryBytes), cancellationToken);
            for (var at = 0; at < some; at++, place++)
            {
                yield return (place, Entry.Read(block.AsSpan(at * PreviewFile.EntryBytes)));
            }
        }
    }

    private async Task<PreviewRow> Row(Entry entry, CancellationToken cancellationToken)
    {
        var line = new byte[entry.Length];
        file.Position = entry.Offset;
        await file.ReadExactlyAsync(line, cancellationToken);
        return JsonSerializer.Deserialize<PreviewRow>(line, PreviewFile.Json)!;
    }

    /// <summary>Where a row stands in the file, and what was told of it.</summary>
    internal readonly record struct Entry(long Offset, int Length, RowOutcome Outcome, bool IsProblem, long Stamp)
    {
        public static Entry Read(ReadOnlySpan<byte> bytes) => new(
            BinaryPrimitives.ReadInt64LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]), (RowOutcome)bytes[12], bytes[13] == 1, BinaryPrimitives.ReadInt64LittleEndian(bytes[14..]));

        public bool Passes(RowFilter filter) => filter switch
        {
            RowFilter.All => true,
            RowFilter.Problems => IsProblem,
            RowFilter.New => Outcome is RowOutcome.New,
            RowFilter.Changed => Outcome is RowOutcome.Changed,
            RowFilter.Conflicts => Outcome is RowOutcome.Conflict,
            RowFilter.Unchanged => Outcome is RowOutcome.Unchanged,
            RowFilter.Refused => Outcome is RowOutcome.Refused,
        };
    }
}

/// <summary>What was confirmed of the rows of a file, handed out in their order.</summary>
/// <param name="taken">Places of the rows for which the file's values are taken where both were edited.</param>
internal sealed class ConfirmedRows(PreviewReader preview, IReadOnlyCollection<int> taken) : IAsyncDisposable
{
    private readonly HashSet<int> taken = [.. taken];
    private readonly IAsyncEnumerator<(int Place, PreviewReader.Entry Entry)> entries = preview.Entries(CancellationToken.None).GetAsyncEnumerator();

    /// <summary>The next row's; beyond the last nothing was confirmed.</summary>
    public async ValueTask<ConfirmedRow> Next() => await entries.MoveNextAsync()
        ? new ConfirmedRow(entries.Current.Entry.Outcome, entries.Current.Entry.Stamp, taken.Contains(entries.Current.Place))
        : new ConfirmedRow(RowOutcome.Refused, 0, TakesFile: false);

    public ValueTask DisposeAsync() => entries.DisposeAsync();
}
