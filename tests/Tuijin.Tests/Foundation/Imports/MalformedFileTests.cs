using System.Diagnostics;
using System.Text;
using CsCheck;
using NPOI.HSSF.UserModel;
using NPOI.POIFS.FileSystem;
using NPOI.SS.UserModel;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Foundation.Results;
using static Tuijin.Tests.Foundation.Imports.HandMadeWorkbook;
using static Tuijin.Tests.Foundation.Imports.OfficeTable;

namespace Tuijin.Tests.Foundation.Imports;

/// <summary>Files that are broken, hostile or not what their name says: each is refused by name, quickly, with the mend.</summary>
public sealed class MalformedFileTests
{
    [Fact]
    public async Task An_empty_file_is_refused() => (await Refused([])).ShouldBeOfType<FileEmpty>();

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_looked_at()
    {
        var options = new ImportOptions { Limits = new WorkbookLimits { FileBytes = 10 } };

        (await Refused(new byte[11], options)).ShouldBeOfType<FileTooLarge>();
    }

    [Theory]
    [InlineData("<html><body><table><tr><td>项目名称</td></tr></table></body></html>")]
    [InlineData("\uFEFF<!DOCTYPE html>\r\n<table>")]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related")]
    public async Task A_web_page_under_the_name_of_a_workbook_is_refused(string content) =>
        (await Refused(Encoding.UTF8.GetBytes(content))).ShouldBeOfType<FileIsWebPage>();

    [Theory]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("\u0089PNG\r\n\u001a\n", "图片")]
    [InlineData("Rar!\u001a\u0007", "压缩包")]
    public async Task Other_kinds_of_file_are_named(string head, string kind) =>
        (await Refused(Encoding.Latin1.GetBytes(head + new string('x', 100)))).Message.ShouldContain(kind);

    [Fact]
    public async Task A_text_document_and_a_plain_archive_are_told_from_a_workbook()
    {
        (await Refused(Zip(("word/document.xml", "<w/>")))).Message.ShouldContain("文稿");
        (await Refused(Zip(("a.txt", "x")))).Message.ShouldContain("压缩包");
    }

    [Fact]
    public async Task A_file_behind_a_password_is_refused()
    {
        var compound = new POIFSFileSystem();
        compound.CreateDocument(new MemoryStream(new byte[5000]), "EncryptedPackage");
        using var file = new MemoryStream();
        compound.WriteFileSystem(file);

        (await Refused(file.ToArray())).ShouldBeOfType<FileLocked>();
    }

    [Fact]
    public async Task Wrong_extensions_do_not_matter()
    {
        var table = new OfficeTable("x", Row("项目名称", "总投资(万元)"), Row("甲", 1));

        (await Office.Read(await Office.Xlsx(table), "台账.csv")).Rows.Count.ShouldBe(1);
        (await Office.Read(Office.Xls(table), "台账.xlsx")).Rows.Count.ShouldBe(1);
        (await Office.Read(Office.Csv(table), "台账.xls")).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_workbook_cut_short_anywhere_is_refused_or_read_but_never_fails()
    {
        var xlsx = await Office.Xlsx(new OfficeTable("x", [.. Enumerable.Range(0, 200).Select(i => Row("项目" + i, i)).Prepend(Row("项目名称", "总投资(万元)"))]));
        var xls = Office.Xls(new OfficeTable("x", Row("项目名称", "总投资(万元)"), Row("甲", 1)));
        foreach (var file in (byte[][])[xlsx, xls])
        {
            for (var part = 1; part < 20; part++)
            {
                await Office.TryRead(file[..(file.Length * part / 20)]);
            }
        }

        (await Refused(xlsx[..(xlsx.Length / 2)])).ShouldBeOfType<FileBroken>();
    }

    [Fact]
    public async Task A_workbook_with_any_bytes_changed_never_fails()
    {
        var table = new OfficeTable("x", Row("项目名称", "总投资(万元)"), Row("甲", 1), Row("乙", "2亿元"));
        var files = new[] { await Office.Xlsx(table), Office.Xls(table), Office.Csv(table) };
        await Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1_000_000], Gen.Byte, Gen.Int[1, 30]).SampleAsync(
            async (which, at, value, count) =>
            {
                var file = (byte[])files[which].Clone();
                for (var i = 0; i < count; i++)
                {
                    file[(at + (i * 37)) % file.Length] = (byte)(value + i);
                }

                await Office.TryRead(file);
            },
            iter: 300);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>项目名称</t></is></c>")]
    [InlineData("<row r=\"1\"><c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&nbsp;</t></is></c></row>")]
    public async Task Broken_xml_is_refused_with_its_place(string rows) =>
        (await Refused(Workbook($"<worksheet {Main}><sheetData>{rows}"))).Message.ShouldContain("损坏");

    [Fact]
    public async Task Entities_and_document_types_are_refused() =>
        (await Refused(Workbook($"<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet {Main}><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>")))
        .ShouldBeOfType<FileBroken>();

    [Fact]
    public async Task A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Workbook($"<worksheet {Main}><sheetData>{new string(' ', 60_000_000)}</sheetData></worksheet>");
        bomb.Length.ShouldBeLessThan(200_000);
        var watch = Stopwatch.StartNew();

        (await Refused(bomb)).ShouldBeOfType<FileInflated>();
        watch.ElapsedMilliseconds.ShouldBeLessThan(500);
    }

    [Fact]
    public async Task A_zip_that_lies_about_its_lengths_yields_no_more_than_it_declares()
    {
        var bomb = Workbook($"<worksheet {Main}><sheetData>{new string(' ', 60_000_000)}</sheetData></worksheet>");
        Understate(bomb, 60_000_000);

        (await Refused(bomb)).ShouldBeOfType<FileBroken>();
    }

    [Fact]
    public async Task A_million_empty_rows_are_passed_over()
    {
        var rows = new StringBuilder();
        for (var i = 3; i <= 1_048_576; i++)
        {
            rows.Append("<row r=\"").Append(i).Append("\"><c r=\"A").Append(i).Append("\" s=\"0\"/></row>");
        }

        var file = Workbook($"<worksheet {Main}><dimension ref=\"A1:XFD1048576\"/><sheetData>{Text(1, "项目名称", "总投资(万元)")}{Text(2, "甲", "5")}{rows}</sheetData></worksheet>");
        var imported = await Office.Read(file);

        imported.Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_stray_cell_at_the_far_end_costs_nothing()
    {
        var file = Workbook($"<worksheet {Main}><sheetData>{Text(1, "项目名称", "总投资(万元)")}{Text(2, "甲", "5")}<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>");
        var watch = Stopwatch.StartNew();
        var imported = await Office.Read(file);

        imported.Rows.Count.ShouldBe(1);
        imported.Summary.Notes.ShouldContain(note => note.Reason.Contains("列以后"));
        watch.ElapsedMilliseconds.ShouldBeLessThan(2000);
    }

    [Fact]
    public async Task Cell_errors_and_formulas_without_results_are_told()
    {
        var file = Workbook($"<worksheet {Main}><sheetData>{Text(1, "项目名称", "总投资(万元)")}<row r=\"2\"><c r=\"A2\" t=\"str\"><v>甲</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row></sheetData></worksheet>");

        (await Office.Read(file)).NoteAt("B2")!.Text.ShouldBe("#REF!");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3000)]
    public async Task Cell_errors_of_old_workbooks_are_told(int rows)
    {
        var book = new HSSFWorkbook();
        book.CreateSheet("空");
        var sheet = book.CreateSheet("表");
        sheet.CreateRow(0).CreateCell(0).SetCellValue("项目名称");
        sheet.GetRow(0).CreateCell(1).SetCellValue("总投资(万元)");
        for (var r = 1; r <= rows; r++)
        {
            sheet.CreateRow(r).CreateCell(0).SetCellValue("项目" + r);
        }

        sheet.GetRow(rows).CreateCell(1).SetCellErrorValue(FormulaError.REF.Code);
        using var file = new MemoryStream();
        book.Write(file);

        (await Office.Read(file.ToArray())).NoteAt("B" + (rows + 1))!.Text.ShouldBe("#REF!");
    }

    [Fact]
    public async Task Dates_of_the_1904_calendar_are_shifted()
    {
        var sheet = $"<worksheet {Main}><sheetData>{Text(1, "项目名称", "开工时间", "总投资(万元)")}<row r=\"2\"><c r=\"A2\" t=\"str\"><v>甲</v></c><c r=\"B2\" s=\"1\"><v>42978</v></c><c r=\"C2\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\" t=\"str\"><v>乙</v></c><c r=\"B3\"><v>42978</v></c></row></sheetData></worksheet>";

        (await Office.Read(Workbook(sheet, "<workbookPr date1904=\"1\"/>"))).Rows.Select(row => row.Date("startOn")!.Value.On).ShouldAllBe(day => day == new DateOnly(2021, 9, 1));
    }

    [Theory]
    [InlineData("项目名称,总投资\n\"甲,1\n乙,2")]
    [InlineData("项目名称,总投资\n\"甲\"乙,1\n")]
    public async Task Quotes_that_do_not_match_are_refused_with_their_row(string text) =>
        (await Refused(Encoding.UTF8.GetBytes(text))).ShouldBeOfType<TextBroken>();

    [Fact]
    public async Task Binary_content_is_no_text() =>
        (await Refused([.. Enumerable.Range(0, 3000).Select(i => (byte)(i * 7))])).ShouldNotBeNull();

    [Fact]
    public async Task A_table_of_something_else_is_refused_with_the_column_that_is_missing() =>
        (await Refused(await Office.Xlsx(new OfficeTable("x", Row("姓名", "年龄"), Row("张某", 3))))).Message.ShouldContain("项目名称");

    private static async Task<Refusal> Refused(byte[] file, ImportOptions? options = null)
    {
        var result = await Office.TryRead(file, "文件.xlsx", options);
        result.IsRefused.ShouldBeTrue();
        return result.Refusal!;
    }

    /// <summary>Writes 1000 over every length of about this many bytes.</summary>
    private static void Understate(byte[] zip, int length)
    {
        for (var at = 0; at + 4 <= zip.Length; at++)
        {
            if (BitConverter.ToInt32(zip, at) is var value && value >= length && value < length + 1000)
            {
                BitConverter.GetBytes(1000).CopyTo(zip, at);
            }
        }
    }
}
