using System.IO.Compression;
using System.Xml;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>The packed parts of an .xlsx file: found by relationships, checked against <see cref="WorkbookLimits"/> before any is unpacked.</summary>
internal sealed class OpenXmlPackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly WorkbookLimits limits;

    public OpenXmlPackage(Stream content, WorkbookLimits limits)
    {
        this.limits = limits;
        try
        {
            archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            Check();
        }
        catch (InvalidDataException damage)
        {
            throw new WorkbookUnreadable(new FileBroken("压缩结构"), damage);
        }
    }

    public bool Has(string path) => entries.ContainsKey(path);

    /// <summary>Opens a part. The runtime stops at the length that the archive declares, which has been checked.</summary>
    public Stream Open(string path) =>
        entries.TryGetValue(path, out var entry) ? entry.Open() : throw new WorkbookUnreadable(new FileBroken("缺少 " + path));

    /// <summary>Reads a part as XML without document type, entities or outside references.</summary>
    public XmlReader Read(string path) => XmlReader.Create(Open(path), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = limits.UnpackedBytes,
    });

    /// <summary>The targets of a part's relationships: id → (kind, path).</summary>
    public Dictionary<string, (string Kind, string Path)> Relations(string part)
    {
        var relations = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..part.LastIndexOf('/')] : "";
        var path = (folder.Length == 0 ? "" : folder + "/") + "_rels/" + part[(part.LastIndexOf('/') + 1)..] + ".rels";
        if (!Has(path))
        {
            return relations;
        }

        using var xml = Read(path);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target
                && !string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
            {
                var kind = xml.GetAttribute("Type") ?? "";
                relations[id] = (kind[(kind.LastIndexOf('/') + 1)..], Resolve(folder, target));
            }
        }

        return relations;
    }

    public void Dispose() => archive.Dispose();

    private void Check()
    {
        if (archive.Entries.Count > limits.Entries)
        {
            throw new WorkbookUnreadable(new FileInflated());
        }

        long total = 0;
        foreach (var entry in archive.Entries)
        {
            total += entry.Length;
            if (total > limits.UnpackedBytes
                || (entry.Length > limits.RatioFreeBytes && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio)
                || (entry.Length > limits.SharedTextBytes && entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)))
            {
                throw new WorkbookUnreadable(new FileInflated());
            }

            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    private static string Resolve(string folder, string target)
    {
        var parts = target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
