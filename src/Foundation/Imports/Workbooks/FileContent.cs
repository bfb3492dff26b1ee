using System.IO.Compression;
using System.Text;

namespace Tuijin.Foundation.Imports.Workbooks;

internal enum FileKind
{
    OpenXml,
    BinaryWorkbook,
    Text,
    WebPage,
    OpenDocument,
    WordOrSlides,
    Pdf,
    Picture,
    Archive,
    Locked,
    Broken,
    Unknown,
}

/// <summary>Tells what a file is by its content.</summary>
internal static class FileContent
{
    public static FileKind Kind(Stream content)
    {
        Span<byte> head = stackalloc byte[4096];
        content.Position = 0;
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        content.Position = 0;
        return head switch
        {
            [0x50, 0x4B, 0x03 or 0x05, ..] => Packed(content),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => Compound(content),
            [0x09, 0x08 or 0x04 or 0x02 or 0x00, 0x04 or 0x06 or 0x08 or 0x10, 0x00, ..] => FileKind.BinaryWorkbook,
            [0x25, 0x50, 0x44, 0x46, ..] => FileKind.Pdf,
            [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x42, 0x4D, _, _, _, _, 0, 0, 0, 0, ..] => FileKind.Picture,
            [0x52, 0x61, 0x72, 0x21, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] or [0x1F, 0x8B, 0x08, ..] => FileKind.Archive,
            _ => IsWebPage(head) ? FileKind.WebPage : FileKind.Text,
        };
    }

    private static FileKind Packed(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Take(10_000).Select(entry => entry.FullName.Replace('\\', '/').TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Contains("xl/workbook.bin") ? FileKind.BinaryWorkbook
                : names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? FileKind.OpenXml
                : names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) ? FileKind.WordOrSlides
                : names.Contains("content.xml") ? FileKind.OpenDocument
                : names.Contains("[Content_Types].xml") ? FileKind.OpenXml
                : FileKind.Archive;
        }
        catch (InvalidDataException)
        {
            return FileKind.Broken;
        }
    }

    /// <summary>A compound file is an old workbook, an encrypted new one, or a Word document.</summary>
    private static FileKind Compound(Stream content)
    {
        var names = new CompoundFile(content).Names;
        return names.Contains("EncryptedPackage") ? FileKind.Locked
            : names.Contains("Workbook") || names.Contains("Book") ? FileKind.BinaryWorkbook
            : names.Contains("WordDocument") || names.Contains("PowerPoint Document") ? FileKind.WordOrSlides
            : names.Count == 0 ? FileKind.Broken
            : FileKind.Unknown;
    }

    private static bool IsWebPage(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\r', '\n', '\t');
        return text.StartsWith('<')
            && (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!", StringComparison.Ordinal)
                || text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase)
                || text.Contains("<meta", StringComparison.OrdinalIgnoreCase) || text.Contains("<style", StringComparison.OrdinalIgnoreCase))
            || text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase);
    }
}
