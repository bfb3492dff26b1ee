using CsCheck;
using Tuijin.Foundation.Papers;
using Tuijin.Foundation.Papers.Writing;

namespace Tuijin.Tests.Foundation.Papers;

/// <summary>Numbers, days, titles and signatures as official papers write them.</summary>
public sealed class PaperWordingTests
{
    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(21, "二十一")]
    [InlineData(99, "九十九")]
    public void chinese_numerals_have_no_one_before_ten_at_the_front(int number, string word) =>
        ChineseNumerals.Of(number).ShouldBe(word);

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void there_is_no_chapter_nought_or_hundred(int number) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ChineseNumerals.Of(number));

    [Fact]
    public void days_are_written_in_full_without_padding() =>
        new DateOnly(2026, 1, 5).InPaper().ShouldBe("2026年1月5日");

    [Fact]
    public void numbers_have_hexagonal_brackets_and_no_leading_zero() =>
        new PaperNumber("宁工信发", 2026, 3).ToString().ShouldBe("宁工信发〔2026〕3号");

    [Fact]
    public void a_sealed_signature_is_centred_over_the_date_which_is_four_from_the_right() =>
        SignaturePlace.Of(PaperSeal.Sealed, nameWidth: 10, dateWidth: 6).ShouldBe((2m, 4m));

    [Fact]
    public void a_very_long_name_pushes_the_date_to_the_left_and_stays_on_the_page() =>
        SignaturePlace.Of(PaperSeal.Sealed, nameWidth: 20, dateWidth: 6).ShouldBe((0m, 7m));

    [Fact]
    public void without_a_seal_the_name_is_two_from_the_right_and_the_date_begins_two_after_it() =>
        SignaturePlace.Of(PaperSeal.Unsealed, nameWidth: 10, dateWidth: 6).ShouldBe((2m, 4m));

    [Fact]
    public void without_a_seal_a_date_longer_than_the_name_is_itself_two_from_the_right() =>
        SignaturePlace.Of(PaperSeal.Unsealed, nameWidth: 4, dateWidth: 6).ShouldBe((6m, 2m));

    [Theory]
    [InlineData("关于召开现场办公会的通知", new[] { "关于召开现场办公会的通知" })]
    [InlineData("宁州市工业和信息化局关于进一步加快推进全市重点技术改造项目建设的通知", new[] { "宁州市工业和信息化局关于进一步加快", "推进全市重点技术改造项目建设的通知" })]
    [InlineData("第一行\n第二行", new[] { "第一行", "第二行" })]
    public void titles_break_into_lines_of_like_length(string title, string[] lines) => TitleLines.Of(title).ShouldBe(lines);

    [Fact]
    public void no_title_loses_a_character_or_overflows_a_line() =>
        Gen.String[Gen.Char["宁州市关于的、和《》（）ab12"], 1, 120].Sample(title =>
        {
            var lines = TitleLines.Of(title);
            string.Concat(lines).ShouldBe(title);
            lines.ShouldAllBe(line => line.Length <= TitleLines.Capacity && line.Length > 0);
        });
}
