using System.Buffers.Binary;
using System.Text;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Files;

/// <summary>Looks into a compound file (.doc, .xls): the names in its directory tell what it holds and what it hides.</summary>
internal static class CompoundCheck
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int MaxDirectorySectors = 1_000;
    private const uint LastSector = 0xFFFFFFFA;

    public static Result<FileKind?> Check(Stream content)
    {
        if (Names(content) is not { } names)
            return new BrokenFile();
        if (names.Contains("EncryptedPackage"))
            return new LockedFileRefused();
        if (names.Contains("_VBA_PROJECT") || names.Contains("VBA") || names.Contains("Macros") || names.Contains("_VBA_PROJECT_CUR"))
            return new MacrosRefused();
        if (names.Contains("\u0001Ole10Native"))
            return new ActiveDocumentRefused();
        if (names.Contains("WordDocument"))
            return FileKind.OldWord;
        if (names.Contains("Workbook") || names.Contains("Book"))
            return FileKind.OldExcel;
        return new FileKindRefused("不认识这种文件，请另存为Word、Excel或者PDF后再上传。");
    }

    /// <summary>Names of all streams and storages; null when the structure is broken.</summary>
    public static IReadOnlySet<string>? Names(Stream content)
    {
        var header = new byte[HeaderBytes];
        if (!Read(content, 0, header))
            return null;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12))
            return null;
        var sectorBytes = 1 << shift;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var sector = new byte[sectorBytes];
        var next = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48));
        for (var count = 0; next < LastSector; count++)
        {
            if (count == MaxDirectorySectors || !Read(content, Offset(next, sectorBytes), sector))
                return null;
            for (var at = 0; at < sectorBytes; at += EntryBytes)
                Add(names, sector.AsSpan(at, EntryBytes));
            if (After(content, header, sectorBytes, next) is not { } following)
                return null;
            next = following;
        }

        return names;
    }

    private static void Add(HashSet<string> names, ReadOnlySpan<byte> entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        if (length is >= 2 and <= 64 && entry[66] != 0)
            names.Add(Encoding.Unicode.GetString(entry[..(length - 2)]));
    }

    /// <summary>The sector after this one in its chain, by the allocation table, which the header and its extension list.</summary>
    private static uint? After(Stream content, byte[] header, int sectorBytes, uint sector)
    {
        var perSector = (uint)(sectorBytes / 4);
        var table = sector / perSector;
        const int inHeader = 109;
        uint tableSector;
        if (table < inHeader)
        {
            tableSector = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(76 + ((int)table * 4)));
        }
        else
        {
            var list = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(68));
            var skip = (table - inHeader) / (perSector - 1);
            for (var i = 0u; i < skip; i++)
            {
                if (Word(content, Offset(list, sectorBytes) + sectorBytes - 4) is not { } further)
                    return null;
                list = further;
            }

            if (Word(content, Offset(list, sectorBytes) + ((table - inHeader) % (perSector - 1) * 4)) is not { } found)
                return null;
            tableSector = found;
        }

        return Word(content, Offset(tableSector, sectorBytes) + (sector % perSector * 4));
    }

    private static long Offset(uint sector, int sectorBytes) => (sector + 1L) * sectorBytes;

    private static uint? Word(Stream content, long offset)
    {
        Span<byte> word = stackalloc byte[4];
        return Read(content, offset, word) ? BinaryPrimitives.ReadUInt32LittleEndian(word) : null;
    }

    private static bool Read(Stream content, long offset, Span<byte> into)
    {
        if (offset + into.Length > content.Length)
            return false;
        content.Position = offset;
        content.ReadExactly(into);
        return true;
    }
}
