using System.Globalization;
using System.Text;
using CsCheck;
using Tuijin.Foundation.Files;

namespace Tuijin.Tests.Foundation.Files;

/// <summary>Names of files, made fit to be shown and stored.</summary>
public sealed class FileNamesTests
{
    private static readonly string[] Extensions = [".jpg", ".docx", ".tar.gz", "."];

    private static readonly Gen<string> AnyName = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["照片台账 a.b\\/:*?\"<>|\u0000\u202e\u200b\ud83d\ude00..jpgexe"], 0, 300],
        Gen.Select(Gen.String[Gen.Char["项目😀"], 0, 300], Gen.Int[0, 3], (stem, i) => stem + Extensions[i]));

    [Theory]
    [InlineData("现场照片.jpg", "现场照片.jpg")]
    [InlineData("C:\\Users\\张三\\桌面\\台账.xlsx", "台账.xlsx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("照片\u202egpj.exe", "照片gpj.exe")]
    [InlineData("a\u0000b\r\n.txt", "ab.txt")]
    [InlineData("a<b>|c?.txt", "a_b__c_.txt")]
    [InlineData("  项目   台账 .xlsx ", "项目 台账.xlsx")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("...", "未命名文件")]
    [InlineData(".jpg", "jpg")]
    [InlineData("", "未命名文件")]
    [InlineData(null, "未命名文件")]
    public void names_lose_what_harms_and_keep_what_tells(string? raw, string clean) => FileNames.Clean(raw).ShouldBe(clean);

    [Fact]
    public void a_long_name_is_shortened_before_its_extension()
    {
        var clean = FileNames.Clean(new string('长', 300) + ".docx");
        clean.ShouldEndWith("长.docx");
        Encoding.UTF8.GetByteCount(clean).ShouldBeLessThanOrEqualTo(FileNames.MaxBytes);
    }

    [Fact]
    public void every_clean_name_is_short_printable_and_without_a_path() =>
        AnyName.Sample(raw =>
        {
            var clean = FileNames.Clean(raw);
            clean.ShouldNotBeNullOrWhiteSpace();
            clean.Length.ShouldBeLessThanOrEqualTo(FileNames.MaxLength);
            Encoding.UTF8.GetByteCount(clean).ShouldBeLessThanOrEqualTo(FileNames.MaxBytes);
            clean.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']).ShouldBe(-1);
            clean.EnumerateRunes().ShouldAllBe(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format);
            clean.ShouldNotStartWith(".");
            clean.ShouldNotEndWith(".");
        });

    [Fact]
    public void cleaning_twice_changes_nothing() =>
        AnyName.Sample(raw => FileNames.Clean(FileNames.Clean(raw)).ShouldBe(FileNames.Clean(raw)));
}
