using System.Buffers.Binary;
using System.Text;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>Lists the streams of a compound file ([MS-CFB]), to tell an old workbook from an encrypted new one.</summary>
internal static class CompoundDirectory
{
    private const int MostSectors = 4_096;

    public static HashSet<string> Names(Stream content)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Span<byte> header = stackalloc byte[512];
        if (!Fill(content, 0, header))
        {
            return names;
        }

        var size = 1 << Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(header[30..]), 7, 12);
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(header[48..]);
        var directory = new byte[size];
        for (var seen = 0; sector < 0xFFFFFFFA && seen < MostSectors; seen++)
        {
            if (!Fill(content, (sector + 1L) * size, directory))
            {
                break;
            }

            for (var at = 0; at + 128 <= size; at += 128)
            {
                var bytes = BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 64));
                if (bytes is > 2 and <= 64)
                {
                    names.Add(Encoding.Unicode.GetString(directory, at, bytes - 2));
                }
            }

            sector = NextSector(content, header, size, sector);
        }

        content.Position = 0;
        return names;
    }

    private static uint NextSector(Stream content, ReadOnlySpan<byte> header, int size, uint sector)
    {
        var perTable = (uint)(size / 4);
        var table = sector / perTable;
        if (table >= 109)
        {
            return uint.MaxValue;
        }

        var at = BinaryPrimitives.ReadUInt32LittleEndian(header[(76 + ((int)table * 4))..]);
        Span<byte> next = stackalloc byte[4];
        return at < 0xFFFFFFFA && Fill(content, ((at + 1L) * size) + (sector % perTable * 4), next)
            ? BinaryPrimitives.ReadUInt32LittleEndian(next)
            : uint.MaxValue;
    }

    private static bool Fill(Stream content, long position, Span<byte> bytes)
    {
        if (position >= content.Length)
        {
            return false;
        }

        content.Position = position;
        return content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }
}
