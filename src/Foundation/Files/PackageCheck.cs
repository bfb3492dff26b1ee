using System.Collections.Frozen;
using System.IO.Compression;
using System.Xml;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Files;

/// <summary>
/// Looks into a package (.docx, .xlsx, .ofd): every entry is unpacked and counted, because what a ZIP archive says of
/// its sizes need not be true. One file may check one package after another, not two at once.
/// </summary>
internal sealed class PackageCheck(FileLimits limits)
{
    private const int BlockBytes = 64 * 1024;

    /// <summary>Below this size an entry may shrink as well as it likes.</summary>
    private const int RatioMattersBytes = 4 * 1024 * 1024;

    /// <summary>Documents embedded in a document are looked into, those embedded in them are not accepted.</summary>
    private const int MaxDepth = 1;

    private const int EmbeddedBytes = 20 * 1024 * 1024;

    private static readonly FrozenSet<string> ForeignExtensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".exe", ".dll", ".com", ".scr", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".jse", ".wsf", ".hta", ".lnk", ".jar", ".sh",
        ".html", ".htm", ".svg", ".zip", ".rar", ".7z", ".gz");

    /// <summary>What a document may refer to outside of itself: links that the reader follows, and linked workbooks.</summary>
    private static readonly string[] HarmlessReferences = ["/hyperlink", "/externalLinkPath", "/externalLink"];

    private readonly byte[] _block = new byte[BlockBytes];
    private long _left = limits.UnpackedBytes;
    private int _entriesLeft = limits.PackageEntries;

    public async Task<Result<FileKind?>> Check(Stream content, CancellationToken cancel)
    {
        try
        {
            return await Check(content, 0, cancel);
        }
        catch (InvalidDataException)
        {
            return new BrokenFile();
        }
        catch (XmlException)
        {
            return new BrokenFile();
        }
    }

    private async Task<Result<FileKind?>> Check(Stream content, int depth, CancellationToken cancel)
    {
        if (ZipEnd.Find(content) is not { } end)
            return new BrokenFile();

        // Nothing may follow the archive: a comment is where a second file is hidden.
        if (end.CommentLength > 0)
            return new PolyglotRefused();
        _entriesLeft -= end.Entries;
        if (_entriesLeft < 0)
            return new BombRefused();
        content.Position = 0;
        await using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (KindOf(archive) is not { } kind)
            return new ArchiveRefused();
        if (archive.Entries.Sum(entry => entry.CompressedLength) > content.Length)
            return new BombRefused();
        foreach (var entry in archive.Entries)
        {
            if (await Refuse(entry, depth, cancel) is { } refusal)
                return refusal;
        }

        return kind;
    }

    /// <summary>Null for an archive that is no document.</summary>
    private static FileKind? KindOf(ZipArchive archive)
    {
        if (archive.GetEntry("OFD.xml") is not null)
            return FileKind.Ofd;
        if (archive.GetEntry("[Content_Types].xml") is null)
            return null;
        if (archive.GetEntry("word/document.xml") is not null)
            return FileKind.Word;
        return archive.GetEntry("xl/workbook.xml") is not null ? FileKind.Excel : null;
    }

    private async Task<Refusal?> Refuse(ZipArchiveEntry entry, int depth, CancellationToken cancel)
    {
        if (entry.IsEncrypted)
            return new LockedFileRefused();
        var name = entry.FullName;
        if (name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Split('/').Contains(".."))
            return new BrokenFile();
        if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase))
            return new MacrosRefused();
        if (ForeignExtensions.Contains(Path.GetExtension(name)))
            return new ActiveDocumentRefused();
        if (name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase))
            return await RefuseEmbedded(entry, depth, cancel);
        var head = new byte[1024];
        var (length, refusal) = await Count(entry, head, null, cancel);
        if (refusal is not null)
            return refusal;
        if (FileSignatures.Of(head.AsSpan(0, length)) is FileSignature.Program or FileSignature.Archive or FileSignature.Zip)
            return new ActiveDocumentRefused();
        if (head.AsSpan(0, length).IndexOf("<!DOCTYPE"u8) >= 0 || head.AsSpan(0, length).IndexOf("<!ENTITY"u8) >= 0)
            return new ActiveDocumentRefused();
        if (name == "[Content_Types].xml" && await Mentions(entry, "macroEnabled", cancel))
            return new MacrosRefused();
        return name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && await LoadsFromOutside(entry, cancel)
            ? new ActiveDocumentRefused()
            : null;
    }

    /// <summary>A workbook in a document is looked into like the document; other embedded objects must not be packages.</summary>
    private async Task<Refusal?> RefuseEmbedded(ZipArchiveEntry entry, int depth, CancellationToken cancel)
    {
        var head = new byte[8];
        using var copy = new MemoryStream();
        var (length, refusal) = await Count(entry, head, copy, cancel);
        if (refusal is not null)
            return refusal;
        switch (FileSignatures.Of(head.AsSpan(0, length)))
        {
            case FileSignature.Zip when depth < MaxDepth:
                return (await Check(copy, depth + 1, cancel)).Refusal;
            case FileSignature.Compound when CompoundCheck.Check(copy).Refusal is MacrosRefused or ActiveDocumentRefused:
            case FileSignature.Zip or FileSignature.Program or FileSignature.Archive or FileSignature.Markup:
                return new ActiveDocumentRefused();
            default:
                return null;
        }
    }

    /// <summary>Unpacks an entry, keeps its head and, where asked, its content; refuses when it grows beyond measure.</summary>
    private async Task<(int HeadLength, Refusal? Refusal)> Count(ZipArchiveEntry entry, byte[] head, MemoryStream? copy, CancellationToken cancel)
    {
        await using var unpacked = await entry.OpenAsync(cancel);
        long total = 0;
        var headLength = 0;
        var sum = new Crc32();
        int read;
        while ((read = await unpacked.ReadAsync(_block, cancel)) > 0)
        {
            if (headLength < head.Length)
            {
                var part = Math.Min(read, head.Length - headLength);
                _block.AsSpan(0, part).CopyTo(head.AsSpan(headLength));
                headLength += part;
            }

            sum.Add(_block.AsSpan(0, read));
            total += read;
            _left -= read;
            var tooWell = total > RatioMattersBytes && total > entry.CompressedLength * limits.UnpackRatio;
            if (_left < 0 || tooWell || (copy is not null && total > EmbeddedBytes))
                return (headLength, new BombRefused());
            copy?.Write(_block.AsSpan(0, read));
        }

        // A wrong size ends the reading early, and what comes after it would never have been looked at.
        return (headLength, sum.Value == entry.Crc32 ? null : new BrokenFile());
    }

    private static async Task<bool> Mentions(ZipArchiveEntry entry, string word, CancellationToken cancel)
    {
        await using var stream = await entry.OpenAsync(cancel);
        using var reader = new StreamReader(stream);
        return (await reader.ReadToEndAsync(cancel)).Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A template, object or frame that is fetched from elsewhere when the document is opened.</summary>
    private static async Task<bool> LoadsFromOutside(ZipArchiveEntry entry, CancellationToken cancel)
    {
        await using var stream = await entry.OpenAsync(cancel);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, Async = true };
        using var reader = XmlReader.Create(stream, settings);
        while (await reader.ReadAsync())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship"
                && reader.GetAttribute("TargetMode") == "External"
                && reader.GetAttribute("Type") is { } type
                && !HarmlessReferences.Any(harmless => type.EndsWith(harmless, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
