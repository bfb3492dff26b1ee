using System.Text;
using ImageMagick;
using NPOI.HSSF.UserModel;
using NPOI.XSSF.UserModel;
using Tuijin.Foundation.Files;
using Tuijin.Tests.Foundation.Papers;

namespace Tuijin.Tests.Foundation.Files;

/// <summary>What may come in, and why the rest may not.</summary>
public sealed class FileInspectorTests
{
    public static TheoryData<string, byte[], FileKind> Good => new()
    {
        { "现场.jpg", SampleFiles.Picture(MagickFormat.Jpeg), FileKind.Jpeg },
        { "现场.JPEG", SampleFiles.Picture(MagickFormat.Jpeg), FileKind.Jpeg },
        { "截图.png", SampleFiles.Picture(MagickFormat.Png), FileKind.Png },
        { "截图.webp", SampleFiles.Picture(MagickFormat.WebP), FileKind.Webp },
        { "批复.pdf", SampleFiles.Pdf("1 0 obj << /Type /Catalog >> endobj"), FileKind.Pdf },
        { "发票.ofd", SampleFiles.Package(("OFD.xml", SampleFiles.Text("<OFD/>"))), FileKind.Ofd },
        { "纪要.docx", SamplePapers.Minutes.ToDocx(), FileKind.Word },
        { "台账.xlsx", Workbook(new XSSFWorkbook()), FileKind.Excel },
        { "台账.xls", Workbook(new HSSFWorkbook()), FileKind.OldExcel },
        { "旧文.doc", SampleFiles.Compound("WordDocument", "1Table"), FileKind.OldWord },
        { "台账.csv", SampleFiles.Text("项目,总投资\n甲,1.2亿元\n"), FileKind.Csv },
        { "说明.txt", SampleFiles.Text("情况说明：\r\n\t一、……\r\n"), FileKind.Text },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public async Task the_kinds_of_an_office_are_let_in(string name, byte[] content, FileKind kind)
    {
        var result = await SampleFiles.Inspect(name, content);
        result.Refusal.ShouldBeNull();
        result.Value!.Kind.ShouldBe(kind);
        result.Value.Size.ShouldBe(content.Length);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public async Task text_is_known_in_the_encodings_of_chinese_offices(string charset)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(string.Concat(Enumerable.Repeat("技改项目台账，总投资", 20_000)))];
        (await SampleFiles.Inspect("台账.csv", content)).Value!.ContentType.ShouldBe($"text/csv; charset={charset}");
    }

    public static TheoryData<string, byte[], Type> Bad => new()
    {
        { "空.pdf", [], typeof(FileEmpty) },
        { "程序.exe", SampleFiles.Text("MZ\u0090\0\u0003"), typeof(ProgramRefused) },
        { "程序.jpg", SampleFiles.Text("MZ\u0090\0\u0003"), typeof(ProgramRefused) },
        { "程序.txt", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1], typeof(ProgramRefused) },
        { "脚本.txt", SampleFiles.Text("#!/bin/sh\nrm -rf /\n"), typeof(ProgramRefused) },
        { "网页.html", SampleFiles.Text("<!DOCTYPE html><p>好</p>"), typeof(MarkupRefused) },
        { "网页.txt", SampleFiles.Text("  \n<HTML><ScRiPt>alert(1)</script>"), typeof(MarkupRefused) },
        { "网页.csv", Encoding.Unicode.GetBytes("\ufeff<script>alert(1)</script>"), typeof(MarkupRefused) },
        { "图.svg", SampleFiles.Text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), typeof(MarkupRefused) },
        { "图.png", SampleFiles.Text("<svg onload='alert(1)'/>"), typeof(MarkupRefused) },
        { "数据.xml", SampleFiles.Text("<?xml version='1.0'?><a/>"), typeof(MarkupRefused) },
        { "资料.zip", SampleFiles.Package(("甲.txt", SampleFiles.Text("甲"))), typeof(ArchiveRefused) },
        { "资料.docx", SampleFiles.Package(("甲.txt", SampleFiles.Text("甲"))), typeof(ArchiveRefused) },
        { "资料.rar", SampleFiles.Text("Rar!\u001a\u0007"), typeof(ArchiveRefused) },
        { "照片.heic", SampleFiles.Text("\0\0\0\u0018ftypheic\0\0\0\0"), typeof(FileKindRefused) },
        { "动图.gif", SampleFiles.Text("GIF89a\u0001\0\u0001\0"), typeof(FileKindRefused) },
        { "旧文.rtf", SampleFiles.Text("{\\rtf1 }"), typeof(FileKindRefused) },
        { "乱.txt", [0x01, 0x02, 0x00, 0xFE], typeof(FileKindRefused) },
        { "演示.ppt", SampleFiles.Compound("PowerPoint Document"), typeof(FileKindRefused) },
        { "名不副实.pdf", SampleFiles.Picture(MagickFormat.Png), typeof(NameContentMismatch) },
        { "名不副实.png", SampleFiles.Picture(MagickFormat.Jpeg), typeof(NameContentMismatch) },
        { "名不副实.xlsx", SampleFiles.Docx(), typeof(NameContentMismatch) },
        { "没有扩展名", SampleFiles.Text("甲"), typeof(NameContentMismatch) },
        { "照片.jpg.exe", SampleFiles.Picture(MagickFormat.Jpeg), typeof(NameContentMismatch) },
        { "宏.xls", SampleFiles.Compound("Workbook", "_VBA_PROJECT_CUR"), typeof(MacrosRefused) },
        { "宏.doc", SampleFiles.Compound("WordDocument", "Macros"), typeof(MacrosRefused) },
        { "夹带.doc", SampleFiles.Compound("WordDocument", "\u0001Ole10Native"), typeof(ActiveDocumentRefused) },
        { "加密.docx", SampleFiles.Compound("EncryptedPackage", "EncryptionInfo"), typeof(LockedFileRefused) },
        { "断.doc", SampleFiles.Compound("WordDocument")[..700], typeof(BrokenFile) },
        { "断.docx", SampleFiles.Docx()[..^30], typeof(BrokenFile) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task what_is_dangerous_or_not_what_it_says_is_refused_by_name(string name, byte[] content, Type refusal)
    {
        var result = await SampleFiles.Inspect(name, content);
        result.Refusal.ShouldNotBeNull();
        result.Refusal.ShouldBeOfType(refusal);
        result.Refusal.Message.ShouldEndWith("。");
    }

    [Fact]
    public async Task a_form_takes_only_its_own_kinds()
    {
        var result = await SampleFiles.Inspect("批复.pdf", SampleFiles.Pdf(""), accepted: FileKinds.Photos);
        result.Refusal.ShouldBeOfType<FileKindRefused>().Message.ShouldContain("JPG图片、PNG图片、WebP图片");
    }

    [Fact]
    public async Task size_is_limited_by_kind()
    {
        var limits = new FileLimits { UploadBytes = 2000, TextBytes = 100 };
        (await SampleFiles.Inspect("长.txt", SampleFiles.Text(new string('a', 101)), limits)).Refusal.ShouldBeOfType<FileTooLarge>();
        (await SampleFiles.Inspect("长.pdf", SampleFiles.Pdf(new string('a', 2000)), limits)).Refusal.ShouldBeOfType<FileTooLarge>();
        (await SampleFiles.Inspect("短.pdf", SampleFiles.Pdf(new string('a', 200)), limits)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void an_upload_field_names_what_it_accepts() =>
        FileKinds.Photos.AcceptAttribute().ShouldBe(".jpg,.jpeg,.png,.webp");

    private static byte[] Workbook(NPOI.SS.UserModel.IWorkbook workbook)
    {
        workbook.CreateSheet("台账").CreateRow(0).CreateCell(0).SetCellValue("项目");
        using var stream = new MemoryStream();
        workbook.Write(stream);
        return stream.ToArray();
    }
}
