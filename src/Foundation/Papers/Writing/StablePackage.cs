using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Tuijin.Foundation.Papers.Writing;

/// <summary>
/// Writes a package whose bytes depend on its content alone: part names and relationship ids are given, entries are
/// sorted and carry one fixed time. Papers can then be stored by content hash and compared.
/// </summary>
internal static class StablePackage
{
    /// <summary>The first moment a ZIP entry can name.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(OfficialPaper paper, Action<WordprocessingDocument> fill)
    {
        using var draft = new MemoryStream();
        using (var document = WordprocessingDocument.Create(draft, WordprocessingDocumentType.Document))
        {
            fill(document);
            using var core = document.AddNewPart<CoreFilePropertiesPart>("rIdCore").GetStream(FileMode.Create);
            CoreProperties(paper).Save(core);
        }

        return Settle(draft);
    }

    private static byte[] Settle(MemoryStream draft)
    {
        draft.Position = 0;
        using var settled = new MemoryStream();
        using (var from = new ZipArchive(draft, ZipArchiveMode.Read))
        using (var to = new ZipArchive(settled, ZipArchiveMode.Create))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = EntryTime;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return settled.ToArray();
    }

    private static XElement CoreProperties(OfficialPaper paper)
    {
        XNamespace cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var written = paper.WrittenOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        return new XElement(
            cp + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", cp),
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", Ink.OneLine(paper.Title)),
            new XElement(dc + "creator", Ink.OneLine(paper.Issuer)),
            new XElement(dc + "language", "zh-CN"),
            new XElement(terms + "created", new XAttribute(xsi + "type", "dcterms:W3CDTF"), written),
            new XElement(terms + "modified", new XAttribute(xsi + "type", "dcterms:W3CDTF"), written));
    }
}
