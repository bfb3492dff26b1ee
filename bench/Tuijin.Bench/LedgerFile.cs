using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Tuijin.Bench;

/// <summary>
/// A ledger of twenty columns as office software saves it: texts once in a table of their own, figures and days as numbers. Names and
/// contents differ from row to row, the rest repeats as it does in real ledgers.
/// </summary>
internal static class LedgerFile
{
    private static readonly string[] Heads =
    [
        "项目名称", "企业名称", "县区", "乡镇", "总投资（万元）", "设备投资（万元）", "本年计划（万元）", "建设性质", "年度类别", "计划开工",
        "计划竣工", "开工日期", "入统日期", "包保领导", "责任单位", "行业", "建设内容", "达产年产值（万元）", "带动就业", "备注",
    ];

    /// <summary>Writes the workbook unless it is there.</summary>
    public static string Of(string folder, int rows)
    {
        var path = Path.Combine(folder, $"ledger-{rows}.xlsx");
        if (File.Exists(path))
        {
            return path;
        }

        System.IO.Directory.CreateDirectory(folder);
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Put(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
        Put(archive, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Put(archive, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Put(archive, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
        Put(archive, "xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
        var texts = new Dictionary<string, int>();
        using (var sheet = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), Encoding.UTF8))
        {
            sheet.Write("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
            Row(sheet, 1, Heads, texts);
            for (var row = 0; row < rows; row++)
            {
                Row(sheet, row + 2, Cells(row), texts);
            }

            sheet.Write("</sheetData></worksheet>");
        }

        using var shared = new StreamWriter(archive.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open(), Encoding.UTF8);
        shared.Write("""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
        foreach (var text in texts.Keys)
        {
            shared.Write($"<si><t>{SecurityElement.Escape(text)}</t></si>");
        }

        shared.Write("</sst>");
        return path;
    }

    /// <summary>Texts, figures, and days as the office software counts them.</summary>
    private static object?[] Cells(int row) =>
    [
        $"第{row}号车间数字化改造项目", $"某某装备{row % 5_000}有限公司", null, null, 1_000 + (row % 9_000) + 0.5, 500 + (row % 400), 300 + (row % 600), "改建", "续建", $"2025-0{1 + (row % 9)}",
        $"2027年{1 + (row % 12)}月", new DateOnly(2025, 1 + (row % 9), 10), null, "某副市长", "市工信局", "专用设备制造业", $"购置数控设备{row % 90}台（套），改造厂房{1_000 + row}平方米。", 5_000 + (row % 20_000), row % 300,
        $"第{row % 7}批",
    ];

    private static void Row(StreamWriter sheet, int number, object?[] cells, Dictionary<string, int> texts)
    {
        sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
        for (var at = 0; at < cells.Length; at++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + at)}{number}");
            sheet.Write(cells[at] switch
            {
                null => "",
                string text => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\" t=\"s\"><v>{Place(texts, text)}</v></c>"),
                DateOnly day => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\" s=\"1\"><v>{day.ToDateTime(TimeOnly.MinValue).ToOADate()}</v></c>"),
                var figure => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\"><v>{figure}</v></c>"),
            });
        }

        sheet.Write("</row>");
    }

    private static int Place(Dictionary<string, int> texts, string text)
    {
        if (!texts.TryGetValue(text, out var place))
        {
            texts.Add(text, place = texts.Count);
        }

        return place;
    }

    private static void Put(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), Encoding.UTF8);
        writer.Write(content);
    }
}
