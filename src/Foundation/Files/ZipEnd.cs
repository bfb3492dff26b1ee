using System.Buffers.Binary;

namespace Tuijin.Foundation.Files;

/// <summary>The closing record of a ZIP archive, where its own list of entries is announced.</summary>
/// <param name="Entries">65,535 stands for more.</param>
/// <param name="Position">Of the record in the file.</param>
/// <param name="CommentLength">Bytes that follow the record.</param>
internal sealed record ZipEnd(int Entries, long Position, int CommentLength)
{
    private const int RecordBytes = 22;

    /// <summary>The record whose comment ends exactly where the file ends; null when there is none.</summary>
    public static ZipEnd? Find(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, RecordBytes + ushort.MaxValue)];
        var start = content.Length - tail.Length;
        content.Position = start;
        content.ReadExactly(tail);
        for (var at = tail.Length - RecordBytes; at >= 0; at--)
        {
            var record = tail.AsSpan(at);
            if (!record.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x05, 0x06]))
                continue;
            var comment = BinaryPrimitives.ReadUInt16LittleEndian(record[20..]);
            if (at + RecordBytes + comment == tail.Length)
                return new ZipEnd(BinaryPrimitives.ReadUInt16LittleEndian(record[10..]), start + at, comment);
        }

        return null;
    }
}
