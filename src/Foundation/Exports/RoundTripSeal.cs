using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Tuijin.Foundation.Imports;

namespace Tuijin.Foundation.Exports;

/// <summary>
/// Marks the rows of one export so that, edited off line and imported again, unchanged, changed and conflicting fields are told apart.
/// </summary>
/// <remarks>
/// Each row carries its id, its revision and, for every field that can be imported, four bytes of a keyed hash of the exported value; all
/// under a keyed checksum. The key is made for the export and travels in the hidden sheet, protected by the site's data protection: no one
/// else can forge a row, and the file needs no record on the server. The hash is the base of the three-way comparison: a cell is changed
/// when its hash differs, a record is changed when the hash of its present value does. (Two different values share a hash once in four
/// billion.) The exported value itself is not kept; who wants to see it finds it in the record's history by its revision.
/// </remarks>
public sealed class RoundTripSeal
{
    internal const string Purpose = "Tuijin.RoundTrip";
    internal const int HashBytes = 4;
    private const int HeadBytes = 24;
    private const int ChecksumBytes = 16;
    private const int IdsPerLine = 500;

    private readonly byte[] key;
    private readonly string protectedKey;
    private readonly DateTime exportedAt;

    internal RoundTripSeal(ImportSpec spec, byte[] key, string protectedKey, DateTime exportedAt) =>
        (Spec, this.key, this.protectedKey, this.exportedAt) = (spec, key, protectedKey, exportedAt);

    /// <summary>The importer's fields; columns without one are written for reading only.</summary>
    public ImportSpec Spec { get; }

    /// <summary>A seal for a new export.</summary>
    public static RoundTripSeal New(ImportSpec spec, IDataProtectionProvider protection, DateTime exportedAt)
    {
        var fresh = RandomNumberGenerator.GetBytes(32);
        return new RoundTripSeal(spec, fresh, Base64Url.EncodeToString(protection.CreateProtector(Purpose).Protect(fresh)), exportedAt);
    }

    /// <summary>The text of a row's hidden cell.</summary>
    internal string Seal(IReadOnlyList<ExportColumn> columns, ExportRow row)
    {
        var fields = Fields(columns);
        var mark = new byte[HeadBytes + (fields.Count * HashBytes) + ChecksumBytes];
        row.Identity!.Id.TryWriteBytes(mark);
        BinaryPrimitives.WriteInt64LittleEndian(mark.AsSpan(16), row.Identity.Revision);
        var at = HeadBytes;
        for (var i = 0; i < columns.Count; i++)
        {
            if (Spec.Find(columns[i].Key) is { } field)
            {
                Hash(RoundTripText.Of(field, row.Values[i])).CopyTo(mark.AsSpan(at));
                at += HashBytes;
            }
        }

        Checksum(mark.AsSpan(0, at), fields).CopyTo(mark.AsSpan(at));
        return Base64Url.EncodeToString(mark);
    }

    /// <summary>Reads a row's hidden cell; null when it was not written by this export.</summary>
    internal SealedRow? Open(string? text, IReadOnlyList<string> fields)
    {
        var length = HeadBytes + (fields.Count * HashBytes) + ChecksumBytes;
        if (text is null || text.Length > 8_000 || !Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text) is not { } mark || mark.Length != length)
        {
            return null;
        }

        var body = mark.AsSpan(0, length - ChecksumBytes);
        if (!CryptographicOperations.FixedTimeEquals(Checksum(body, fields), mark.AsSpan(length - ChecksumBytes)))
        {
            return null;
        }

        var hashes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Count; i++)
        {
            hashes[fields[i]] = body.Slice(HeadBytes + (i * HashBytes), HashBytes).ToArray();
        }

        return new SealedRow(new RowIdentity(new Guid(body[..16]), BinaryPrimitives.ReadInt64LittleEndian(body[16..])), hashes);
    }

    /// <summary>The lines of the hidden sheet.</summary>
    internal IEnumerable<(string Name, string Value)> Manifest(ExportSheet sheet, IReadOnlyList<Guid> ids)
    {
        var lines = new List<(string Name, string Value)>
        {
            ("version", "1"),
            ("list", Spec.Key),
            ("exportedAt", exportedAt.ToString("O", CultureInfo.InvariantCulture)),
            ("money", "万元"),
            ("key", protectedKey),
        };
        lines.AddRange(sheet.Columns.Select(column => ("column", column.Key + "\t" + column.Header)));
        foreach (var some in ids.Chunk(IdsPerLine))
        {
            lines.Add(("rows", Base64Url.EncodeToString(some.SelectMany(id => id.ToByteArray()).ToArray())));
        }

        lines.Add(("checksum", ManifestChecksum(lines)));
        return lines;
    }

    internal string ManifestChecksum(IEnumerable<(string Name, string Value)> lines) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => line.Name + "=" + line.Value)))));

    /// <summary>Four bytes that stand for a value in this export.</summary>
    internal byte[] Hash(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))[..HashBytes];

    private List<string> Fields(IReadOnlyList<ExportColumn> columns) =>
        [.. columns.Where(column => Spec.Find(column.Key) is not null).Select(column => column.Key)];

    private byte[] Checksum(ReadOnlySpan<byte> body, IReadOnlyList<string> fields)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes(Spec.Key + "\n" + string.Join('\n', fields) + "\n"));
        hash.AppendData(body);
        return hash.GetHashAndReset()[..ChecksumBytes];
    }
}

/// <summary>What a row's hidden cell says.</summary>
/// <param name="Hashes">Field key → hash of the exported value.</param>
internal sealed record SealedRow(RowIdentity Identity, IReadOnlyDictionary<string, byte[]> Hashes);
