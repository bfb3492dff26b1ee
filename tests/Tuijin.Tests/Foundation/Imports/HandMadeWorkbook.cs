using System.IO.Compression;
using Tuijin.Foundation.Imports.Workbooks;

namespace Tuijin.Tests.Foundation.Imports;

/// <summary>Workbooks put together part by part, as no office software would.</summary>
internal static class HandMadeWorkbook
{
    public const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    public static string Text(int row, params string[] cells) =>
        $"<row r=\"{row}\">{string.Concat(cells.Select((cell, column) => $"<c r=\"{CellAddress.Of(row, column)}\" t=\"str\"><v>{cell}</v></c>"))}</row>";

    public static byte[] Workbook(string sheet, string properties = "") => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", Relations(("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{properties}<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relations(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "styles", "styles.xml"))),
        ("xl/styles.xml", $"<styleSheet {Main}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"57\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", sheet));

    private static string Relations(params (string Id, string Kind, string Target)[] relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{one.Kind}\" Target=\"{one.Target}\"/>"))}</Relationships>";

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.SmallestSize).Open());
                writer.Write(content);
            }
        }

        return file.ToArray();
    }
}
