using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ImageMagick;
using Tuijin.Foundation.Files;

namespace Tuijin.Tests.Foundation.Files;

/// <summary>Files made by hand, good and bad.</summary>
internal static class SampleFiles
{
    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Picture(MagickFormat format, uint width = 64, uint height = 48)
    {
        using var image = new MagickImage(MagickColors.SteelBlue, width, height);
        return image.ToByteArray(format);
    }

    /// <summary>A photo as a phone takes it: lying on its side, with place, device, comment and XMP.</summary>
    public static byte[] PhonePhoto(uint width = 400, uint height = 300)
    {
        using var image = new MagickImage(MagickColors.SteelBlue, width, height);
        var exif = new ExifProfile();
        exif.SetValue(ExifTag.Orientation, (ushort)6);
        exif.SetValue(ExifTag.Make, "SecretPhone");
        exif.SetValue(ExifTag.GPSLatitude, [new Rational(31), new Rational(14), new Rational(7)]);
        exif.SetValue(ExifTag.GPSLatitudeRef, "N");
        image.SetProfile(exif);
        image.Orientation = Orientation.RightTop;
        image.SetProfile(new XmpProfile("<x:xmpmeta xmlns:x='adobe:ns:meta/'>SecretPlace</x:xmpmeta>"u8.ToArray()));
        image.Comment = "SecretComment";
        return image.ToByteArray(MagickFormat.Jpeg);
    }

    public static byte[] Package(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Docx(params (string Name, byte[] Content)[] more) =>
        Package([("[Content_Types].xml", Text("<Types/>")), ("word/document.xml", Text("<document/>")), .. more]);

    public static byte[] Xlsx(params (string Name, byte[] Content)[] more) =>
        Package([("[Content_Types].xml", Text("<Types/>")), ("xl/workbook.xml", Text("<workbook/>")), .. more]);

    public static byte[] Relations(string type, string mode) => Text(
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"https://example.invalid/x\" TargetMode=\"{mode}\"/></Relationships>");

    public static byte[] Pdf(string objects) => Text($"%PDF-1.7\n{objects}\ntrailer << /Root 1 0 R >>\n%%EOF\n");

    /// <summary>A PDF whose second object is packed with Flate into an object stream.</summary>
    public static byte[] PackedPdf(string hidden)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(Text(hidden));
        return
        [
            .. Text($"%PDF-1.7\n1 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {packed.Length} >>\nstream\r\n"),
            .. packed.ToArray(),
            .. Text("\nendstream endobj\n%%EOF\n"),
        ];
    }

    /// <summary>A compound file with these names in its directory (at most seven).</summary>
    public static byte[] Compound(params string[] names)
    {
        // Header, allocation table (sector 0), directory (sectors 1 and 2).
        var file = new byte[512 * 4];
        ReadOnlySpan<byte> magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(48), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(68), 0xFFFFFFFE);
        file.AsSpan(76, 436).Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(76), 0);
        file.AsSpan(512, 512).Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(512), 0xFFFFFFFD);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(516), 2);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(520), 0xFFFFFFFE);
        string[] all = ["Root Entry", .. names];
        foreach (var (index, name) in all.Index())
        {
            var entry = file.AsSpan(1024 + (index * 128), 128);
            Encoding.Unicode.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length * 2) + 2));
            entry[66] = 2;
        }

        return file;
    }

    public static async Task<Tuijin.Foundation.Results.Result<InspectedFile>> Inspect(
        string name, byte[] content, FileLimits? limits = null, IReadOnlySet<FileKind>? accepted = null) =>
        await new FileInspector(limits ?? new FileLimits()).Inspect(new MemoryStream(content), name, accepted ?? FileKinds.All, CancellationToken.None);
}
