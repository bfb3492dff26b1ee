using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Exports;

/// <summary>The hidden sheet of an export was altered, or is of another site.</summary>
public sealed record ExportForged() : Refusal("文件里的系统信息被改动过，或者文件不是由本系统导出的。请重新导出台账，在新的文件上修改。");

/// <summary>The file was exported from another list.</summary>
public sealed record ExportOfOtherList() : Refusal("文件是从另一张清单导出的，请在对应的页面导入。");

/// <summary>What an exported workbook says of itself in its hidden sheet.</summary>
public sealed class RoundTripManifest
{
    private RoundTripManifest(RoundTripSeal seal, DateTime exportedAt, IReadOnlyList<(string Key, string Header)> columns, IReadOnlyList<Guid> ids)
    {
        (Seal, ExportedAt, Columns, Ids) = (seal, exportedAt, columns, ids);
        Fields = [.. columns.Where(column => seal.Spec.Find(column.Key) is not null).Select(column => column.Key)];
    }

    /// <summary>When the file was exported; UTC.</summary>
    public DateTime ExportedAt { get; }

    /// <summary>The columns as exported.</summary>
    public IReadOnlyList<(string Key, string Header)> Columns { get; }

    /// <summary>Keys of the fields that can be changed by the file.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>The records that were exported, in order.</summary>
    public IReadOnlyList<Guid> Ids { get; }

    internal RoundTripSeal Seal { get; }

    /// <summary>Finds the hidden sheet; a value of null in the result means that the file is an ordinary table.</summary>
    public static Result<RoundTripManifest>? Find(Stream file, ImportSpec spec, IDataProtectionProvider protection, WorkbookLimits? limits = null)
    {
        var opened = WorkbookReader.Open(file, "", limits);
        if (opened.IsRefused)
        {
            return opened.Refusal;
        }

        using var reader = opened.Value;
        try
        {
            if (reader.GoTo(WorkbookWriter.ManifestSheet) && reader.Sheet.IsHidden)
            {
                return Read(Lines(reader), spec, protection);
            }
        }
        catch (WorkbookUnreadable unreadable)
        {
            return unreadable.Refusal;
        }

        return null;
    }

    /// <summary>The exported fields, each bound to its exported header wherever its column has been moved.</summary>
    internal ImportSpec BoundSpec()
    {
        var headers = Columns.ToDictionary(column => column.Key, column => column.Header);
        var exported = Seal.Spec.Fields.Where(field => headers.ContainsKey(field.Key));
        return new ImportSpec(Seal.Spec.Key, Seal.Spec.Title, [.. exported.Select(field => field with { Synonyms = ["=" + headers[field.Key]], Not = [] })]);
    }

    private static List<(string Name, string Value)> Lines(WorkbookReader reader)
    {
        var lines = new List<(string, string)>();
        while (reader.NextRow() is { } row && lines.Count < 100_000)
        {
            lines.Add((row[0].Shown, row[1].Shown));
        }

        return lines;
    }

    private static Result<RoundTripManifest> Read(List<(string Name, string Value)> lines, ImportSpec spec, IDataProtectionProvider protection)
    {
        string? Value(string name) => lines.FirstOrDefault(line => line.Name == name).Value;
        if (Value("list") is { } list && list != spec.Key)
        {
            return new ExportOfOtherList();
        }

        if (Value("key") is not { } protectedKey || Value("checksum") is not { } checksum || !Base64Url.IsValid(protectedKey)
            || !DateTime.TryParse(Value("exportedAt"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var exportedAt)
            || Key(protectedKey, protection) is not { } key)
        {
            return new ExportForged();
        }

        var seal = new RoundTripSeal(spec, key, protectedKey, exportedAt);
        if (checksum != seal.ManifestChecksum(lines.TakeWhile(line => line.Name != "checksum")))
        {
            return new ExportForged();
        }

        var columns = lines.Where(line => line.Name == "column").Select(line => line.Value.Split('\t', 2)).Select(parts => (parts[0], parts[1])).ToList();
        var ids = lines.Where(line => line.Name == "rows")
            .SelectMany(line => Base64Url.DecodeFromChars(line.Value).Chunk(16))
            .Select(bytes => new Guid(bytes))
            .ToList();
        return new RoundTripManifest(seal, exportedAt, columns, ids);
    }

    private static byte[]? Key(string protectedKey, IDataProtectionProvider protection)
    {
        try
        {
            return protection.CreateProtector(RoundTripSeal.Purpose).Unprotect(Base64Url.DecodeFromChars(protectedKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
