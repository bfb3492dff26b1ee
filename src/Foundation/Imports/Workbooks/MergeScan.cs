using System.Text;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>
/// Finds the merged ranges of a sheet, which the file lists behind its rows: one pass over the bytes without parsing, since they are
/// needed before the first row.
/// </summary>
internal static class MergeScan
{
    private const int Most = 200_000;
    private static readonly byte[] Mark = "mergeCells"u8.ToArray();
    private static readonly byte[] Dimension = "dimension"u8.ToArray();

    public static (IReadOnlyList<MergedRange> Merges, int? ExpectedRows) Find(Stream part)
    {
        using (part)
        {
            var buffer = new byte[128 * 1024];
            var kept = 0;
            int? expected = null;
            for (var first = true; ; first = false)
            {
                var read = part.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
                var filled = buffer.AsSpan(0, kept + read);
                if (first)
                {
                    expected = Rows(filled);
                }

                if (filled.IndexOf(Mark) is var at and >= 0)
                {
                    return (Parse(filled[at..].ToArray(), part), expected);
                }

                if (read == 0)
                {
                    return ([], expected);
                }

                kept = Math.Min(Mark.Length - 1, filled.Length);
                filled[^kept..].CopyTo(buffer);
            }
        }
    }

    private static List<MergedRange> Parse(byte[] begun, Stream rest)
    {
        // From the mark to the end of its element is far smaller than the rows; read it as text and pick out the references.
        using var text = new StreamReader(new ConcatenatedStream(begun, rest), Encoding.UTF8);
        var ranges = new List<MergedRange>();
        var buffer = new char[64 * 1024];
        var held = "";
        for (var read = text.Read(buffer); read > 0 && ranges.Count < Most; read = text.Read(buffer))
        {
            held += new string(buffer, 0, read);
            var end = held.IndexOf("mergeCells>", Math.Min(1, held.Length), StringComparison.Ordinal) is var close and >= 0 ? close : held.Length;
            var at = 0;
            while (ranges.Count < Most && held.IndexOf("ref=\"", at, StringComparison.Ordinal) is var mark and >= 0 && mark < end)
            {
                var quote = held.IndexOf('"', mark + 5);
                if (quote < 0)
                {
                    break;
                }

                if (Range(held.AsSpan(mark + 5, quote - mark - 5)) is { } range)
                {
                    ranges.Add(range);
                }

                at = quote;
            }

            if (end < held.Length)
            {
                break;
            }

            held = held[at..];
        }

        ranges.Sort((left, right) => left.FirstRow.CompareTo(right.FirstRow));
        return ranges;
    }

    private static MergedRange? Range(ReadOnlySpan<char> reference)
    {
        var colon = reference.IndexOf(':');
        if (colon < 0)
        {
            return null;
        }

        var (firstRow, firstColumn) = CellAddress.Parse(reference[..colon]);
        var (lastRow, lastColumn) = CellAddress.Parse(reference[(colon + 1)..]);
        return firstRow < 1 || lastRow < firstRow || firstColumn < 0 || lastColumn < firstColumn
            ? null
            : new MergedRange(firstRow, lastRow, firstColumn, lastColumn);
    }

    private static int? Rows(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf(Dimension) is not (var at and >= 0) || head[at..].IndexOf((byte)':') is not (var colon and >= 0 and < 60))
        {
            return null;
        }

        var text = Encoding.ASCII.GetString(head.Slice(at + colon + 1, Math.Min(16, head.Length - at - colon - 1)));
        var quote = text.IndexOf('"', StringComparison.Ordinal);
        return quote > 0 && CellAddress.Parse(text.AsSpan(0, quote)).Row is var row and > 0 ? row : null;
    }

    private sealed class ConcatenatedStream(byte[] first, Stream second) : Stream
    {
        private int at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (at >= first.Length)
            {
                return second.Read(buffer, offset, count);
            }

            var taken = Math.Min(count, first.Length - at);
            first.AsSpan(at, taken).CopyTo(buffer.AsSpan(offset));
            at += taken;
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
