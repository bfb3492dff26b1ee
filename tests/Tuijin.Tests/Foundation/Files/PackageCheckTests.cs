using Tuijin.Foundation.Files;

namespace Tuijin.Tests.Foundation.Files;

/// <summary>Documents that are packages: bombs, macros and what loads from outside.</summary>
public sealed class PackageCheckTests
{
    private static readonly byte[] Zeros = new byte[8 * 1024 * 1024];

    public static TheoryData<string, byte[], Type> Bad => new()
    {
        { "宏.docx", SampleFiles.Docx(("word/vbaProject.bin", [1])), typeof(MacrosRefused) },
        { "宏.xlsx", SampleFiles.Xlsx(("xl/macrosheets/sheet1.xml", [1])), typeof(MacrosRefused) },
        { "宏.docx", SampleFiles.Package(("[Content_Types].xml", SampleFiles.Text("<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>")), ("word/document.xml", [])), typeof(MacrosRefused) },
        { "模板.docx", SampleFiles.Docx(("word/_rels/settings.xml.rels", SampleFiles.Relations("attachedTemplate", "External"))), typeof(ActiveDocumentRefused) },
        { "对象.docx", SampleFiles.Docx(("word/_rels/document.xml.rels", SampleFiles.Relations("oleObject", "External"))), typeof(ActiveDocumentRefused) },
        { "实体.xlsx", SampleFiles.Xlsx(("xl/a.xml", SampleFiles.Text("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a/>"))), typeof(ActiveDocumentRefused) },
        { "程序.docx", SampleFiles.Docx(("word/media/a.exe", [1])), typeof(ActiveDocumentRefused) },
        { "程序.docx", SampleFiles.Docx(("word/media/a.png", SampleFiles.Text("MZ\u0090"))), typeof(ActiveDocumentRefused) },
        { "夹带.docx", SampleFiles.Docx(("word/media/a.png", SampleFiles.Package(("b", [1])))), typeof(ActiveDocumentRefused) },
        { "夹带.docx", SampleFiles.Docx(("word/embeddings/a.bin", SampleFiles.Compound("\u0001Ole10Native"))), typeof(ActiveDocumentRefused) },
        { "越界.docx", SampleFiles.Docx(("../../etc/passwd", [1])), typeof(BrokenFile) },
        { "炸弹.docx", SampleFiles.Docx(("word/media/a.bin", Zeros)), typeof(BombRefused) },
        { "套娃.docx", SampleFiles.Docx(("word/embeddings/a.docx", SampleFiles.Docx(("word/embeddings/b.docx", SampleFiles.Docx())))), typeof(ActiveDocumentRefused) },
        { "套娃.docx", SampleFiles.Docx(("word/embeddings/a.xlsx", SampleFiles.Xlsx(("xl/media/a.bin", Zeros)))), typeof(BombRefused) },
        { "尾随.docx", [.. SampleFiles.Docx(), .. SampleFiles.Text("<script>alert(1)</script>")], typeof(BrokenFile) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task what_is_hidden_in_a_document_is_found(string name, byte[] content, Type refusal) =>
        (await SampleFiles.Inspect(name, content)).Refusal.ShouldBeOfType(refusal);

    [Fact]
    public async Task links_and_an_embedded_workbook_are_common_in_offices_and_let_in()
    {
        var content = SampleFiles.Docx(
            ("word/_rels/document.xml.rels", SampleFiles.Relations("hyperlink", "External")),
            ("word/embeddings/a.xlsx", SampleFiles.Xlsx()),
            ("word/media/image1.png", SampleFiles.Picture(ImageMagick.MagickFormat.Png)));
        (await SampleFiles.Inspect("材料.docx", content)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task a_package_of_very_many_entries_is_refused()
    {
        var entries = Enumerable.Range(0, 50).Select(i => ($"xl/{i}.xml", SampleFiles.Text("<a/>"))).ToArray();
        (await SampleFiles.Inspect("多.xlsx", SampleFiles.Xlsx(entries), new FileLimits { PackageEntries = 40 })).Refusal.ShouldBeOfType<BombRefused>();
        (await SampleFiles.Inspect("多.xlsx", SampleFiles.Xlsx(entries), new FileLimits { PackageEntries = 60 })).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task all_entries_together_may_not_unpack_beyond_the_limit()
    {
        var random = new byte[100_000];
        new Random(1).NextBytes(random);
        var content = SampleFiles.Xlsx(("xl/media/a.bin", random), ("xl/media/b.bin", random), ("xl/media/c.bin", random));
        (await SampleFiles.Inspect("大.xlsx", content, new FileLimits { UnpackedBytes = 250_000 })).Refusal.ShouldBeOfType<BombRefused>();
        (await SampleFiles.Inspect("大.xlsx", content, new FileLimits { UnpackedBytes = 350_000 })).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task a_bomb_that_lies_about_its_size_does_not_get_in()
    {
        var content = SampleFiles.Docx(("word/media/a.bin", Zeros));
        var size = BitConverter.GetBytes(Zeros.Length);
        for (int at; (at = content.AsSpan().IndexOf(size)) >= 0;)
            BitConverter.GetBytes(10).CopyTo(content, at);
        (await SampleFiles.Inspect("谎.docx", content)).Refusal.ShouldBeOfType<BrokenFile>();
    }

    [Fact]
    public async Task no_damage_to_a_document_ends_in_an_error()
    {
        var whole = SampleFiles.Docx(("word/media/image1.png", SampleFiles.Picture(ImageMagick.MagickFormat.Png)));
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var hurt = whole.ToArray();
            for (var i = 0; i < 4; i++)
                hurt[random.Next(4, hurt.Length)] = (byte)random.Next(256);
            await Should.NotThrowAsync(() => SampleFiles.Inspect("损.docx", hurt));
        }
    }
}
