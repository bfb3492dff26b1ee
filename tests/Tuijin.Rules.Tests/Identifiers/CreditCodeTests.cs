using CsCheck;
using Shouldly;
using Tuijin.Rules.Identifiers;
using Xunit;

namespace Tuijin.Rules.Tests.Identifiers;

public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData("91110000100017643K")]
    [InlineData("914403001922038216")]
    [InlineData("9144030071526726XG")]
    [InlineData("91330100799655058B")]
    [InlineData("91440300708461136T")]
    public void Well_known_codes_are_valid_without_a_warning(string text)
    {
        var code = CreditCode.Parse(text);

        code.Value.ShouldBe(text);
        code.Warning.ShouldBeNull();
        code.IsSynthetic.ShouldBeFalse();
    }

    [Fact]
    public void A_wrong_last_character_is_refused_by_the_check() =>
        ProblemOf("91110000100017643L").ShouldContain("校验位不符");

    [Theory]
    [InlineData("", "请填写")]
    [InlineData(null, "请填写")]
    [InlineData("9111000010001764", "现为16位")]
    [InlineData("91110000100017643KK", "现为19位")]
    [InlineData("9111000010O017643K", "第11位")]
    [InlineData("91110A00100017643K", "行政区划")]
    [InlineData("中1110000100017643K", "第1位")]
    public void The_reason_says_what_is_wrong_and_where(string? text, string part) =>
        ProblemOf(text).ShouldContain(part);

    [Fact]
    public void A_text_without_end_is_refused() =>
        ProblemOf(new string('9', 1_000_000)).ShouldContain("18位");

    [Fact]
    public void Blanks_small_letters_and_full_width_characters_are_mended() =>
        CreditCode.Parse(" \uFF19\uFF11110000 1000 17643k ").Value.ShouldBe("91110000100017643K");

    [Fact]
    public void A_valid_code_whose_body_does_not_check_carries_a_warning()
    {
        var codes = Alphabet.Select(last => "91110000100017644" + last).Count(text =>
            CreditCode.TryParse(text, out var code, out _) && code.Warning is not null);

        codes.ShouldBe(1);
    }

    [Fact]
    public void Synthetic_codes_are_valid_known_as_such_and_all_different()
    {
        Gen.Int[0, 99_999_999].Sample(serial =>
        {
            var code = CreditCode.Synthetic(serial);
            code.IsSynthetic.ShouldBeTrue();
            code.Warning.ShouldBeNull();
            code.Value.ShouldStartWith("91000000");
        });
        Enumerable.Range(0, 2000).Select(serial => CreditCode.Synthetic(serial).Value).Distinct().Count().ShouldBe(2000);
        CreditCode.Synthetic(7, "51").Value.ShouldStartWith("51000000");
    }

    [Fact]
    public void Any_single_wrong_character_and_any_two_exchanged_neighbours_are_found() =>
        Gen.Select(Gen.Int[0, 99_999_999], Gen.Int[0, 16], Gen.Int[1, 30]).Sample((serial, place, shift) =>
        {
            var right = CreditCode.Synthetic(serial).Value;
            var wrong = right.ToCharArray();
            wrong[place] = Alphabet[(Alphabet.IndexOf(right[place], StringComparison.Ordinal) + shift) % 31];
            CreditCode.TryParse(new string(wrong), out _, out _).ShouldBeFalse();

            var exchanged = right.ToCharArray();
            (exchanged[place], exchanged[place + 1]) = (right[place + 1], right[place]);
            CreditCode.TryParse(new string(exchanged), out _, out _).ShouldBe(right[place] == right[place + 1]);
        });

    [Fact]
    public void No_text_breaks_the_reader() =>
        Gen.String.Sample(text => CreditCode.TryParse(text, out _, out _) || true);

    private static string ProblemOf(string? text)
    {
        CreditCode.TryParse(text, out _, out var problem).ShouldBeFalse();
        return problem!;
    }
}
