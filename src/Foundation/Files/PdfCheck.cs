using System.Buffers;
using System.Collections.Frozen;
using System.IO.Compression;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Files;

/// <summary>
/// Looks through a PDF for actions that run something, and for a second file hidden in it. The objects that newer
/// PDFs pack together are unpacked; what is encrypted stays unseen, and viewers ask before they run it.
/// </summary>
internal sealed class PdfCheck
{
    private const int MaxPackedStreams = 20_000;
    private const int BlockBytes = 64 * 1024;

    /// <summary>Names of actions, long enough that compressed data does not hold them by chance.</summary>
    private static readonly FrozenSet<string> Running = FrozenSet.Create(StringComparer.Ordinal, "JavaScript", "Launch", "RichMedia");

    private readonly Stream _content;
    private readonly SortedSet<long> _packed = [];
    private long _unpackLeft = 128 * 1024 * 1024;

    private PdfCheck(Stream content) => _content = content;

    public static Task<Refusal?> Check(Stream content, CancellationToken cancel) => new PdfCheck(content).Check(cancel);

    private async Task<Refusal?> Check(CancellationToken cancel)
    {
        if (await IsAlsoAnother(cancel))
            return new PolyglotRefused();
        _content.Position = 0;
        if (await RunsSomething(_content, isWhole: true, cancel))
            return new ActiveDocumentRefused();
        if (_packed.Count > MaxPackedStreams)
            return new BombRefused();
        foreach (var position in _packed)
        {
            if (!await SeekData(position, cancel))
                continue;
            if (await PackedRunsSomething(cancel))
                return new ActiveDocumentRefused();
            if (_unpackLeft < 0)
                return new BombRefused();
        }

        return null;
    }

    /// <summary>A page in its first kilobyte, or a ZIP archive that ends where the file ends.</summary>
    private async Task<bool> IsAlsoAnother(CancellationToken cancel)
    {
        var head = new byte[1024];
        _content.Position = 0;
        var length = await _content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return FileSignatures.HasMarkup(head.AsSpan(0, length)) || ZipEnd.Find(_content) is not null;
    }

    private async Task<bool> PackedRunsSomething(CancellationToken cancel)
    {
        try
        {
            await using var unpacked = new ZLibStream(_content, CompressionMode.Decompress, leaveOpen: true);
            return await RunsSomething(unpacked, isWhole: false, cancel);
        }
        catch (InvalidDataException)
        {
            // Encrypted, or packed in another way than Flate.
            return false;
        }
    }

    /// <summary>Reads the names in a stream; of the whole file it notes where packed objects begin.</summary>
    private async Task<bool> RunsSomething(Stream stream, bool isWhole, CancellationToken cancel)
    {
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            var names = new PdfNameReader();
            long read = 0;
            int count;
            while ((isWhole || _unpackLeft >= 0) && (count = await stream.ReadAsync(block.AsMemory(0, BlockBytes), cancel)) > 0)
            {
                for (var i = 0; i < count; i++)
                {
                    if (names.Next(block[i]) is not { } name)
                        continue;
                    if (Running.Contains(name))
                        return true;
                    if (isWhole && name == "ObjStm" && _packed.Count <= MaxPackedStreams)
                        _packed.Add(read + i);
                }

                read += count;
                _unpackLeft -= isWhole ? 0 : count;
            }

            return names.Next((byte)' ') is { } last && Running.Contains(last);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>Goes to the first byte after the next "stream" keyword near by.</summary>
    private async Task<bool> SeekData(long position, CancellationToken cancel)
    {
        var near = new byte[2048];
        _content.Position = position;
        var length = await _content.ReadAtLeastAsync(near, near.Length, throwOnEndOfStream: false, cancel);
        var at = near.AsSpan(0, length).IndexOf("stream"u8);
        if (at < 0)
            return false;
        at += "stream".Length;
        if (at < length && near[at] == '\r')
            at++;
        if (at < length && near[at] == '\n')
            at++;
        _content.Position = position + at;
        return true;
    }
}
