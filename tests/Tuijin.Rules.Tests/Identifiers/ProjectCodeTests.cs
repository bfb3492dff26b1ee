using CsCheck;
using Shouldly;
using Tuijin.Rules.Identifiers;
using Xunit;

namespace Tuijin.Rules.Tests.Identifiers;

public sealed class ProjectCodeTests
{
    [Fact]
    public void A_code_of_the_standard_is_read()
    {
        var code = ProjectCode.Parse("2509-320193-89-01-544060");

        code.Value.Length.ShouldBe(24);
        code.IsOldStyle.ShouldBeFalse();
        code.Region.ShouldBe("320193");
        code.CheckDigitAgrees.ShouldBe(true);
    }

    [Fact]
    public void A_code_given_before_the_standard_is_kept()
    {
        var code = ProjectCode.Parse("2017-510681-41-03-1655130");

        code.IsOldStyle.ShouldBeTrue();
        code.Value.ShouldBe("2017-510681-41-03-1655130");
        code.CheckDigitAgrees.ShouldBeNull();
    }

    [Theory]
    [InlineData("25093201938901544060")]
    [InlineData(" 2509—320193—89—01—544060 ")]
    [InlineData("2509–320193-89-01-544060")]
    public void Dashes_are_mended(string text) =>
        ProjectCode.Parse(text).Value.ShouldBe("2509-320193-89-01-544060");

    [Fact]
    public void A_different_last_digit_is_noticed_but_never_refused() =>
        Enumerable.Range(0, 10).Select(digit => ProjectCode.Parse($"2509-320193-89-01-54406{digit}"))
            .Count(code => code.CheckDigitAgrees == true).ShouldBe(1);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2509-320193-89-01-54406")]
    [InlineData("2509-320193-89-01-5440601")]
    [InlineData("2513-320193-89-01-544060")]
    [InlineData("2509-32019-389-01-544060")]
    [InlineData("备案证号123")]
    public void Other_shapes_are_refused_with_a_reason(string? text)
    {
        ProjectCode.TryParse(text, out _, out var problem).ShouldBeFalse();
        problem.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Synthetic_codes_are_of_the_new_shape() =>
        Gen.Select(Gen.Int[2020, 2030], Gen.Int[1, 12], Gen.Int[0, 99_999]).Sample((year, month, serial) =>
        {
            var code = ProjectCode.Synthetic((year * 100) + month, serial);
            code.Value.Length.ShouldBe(24);
            code.Region.ShouldBe("000000");
            code.CheckDigitAgrees.ShouldBe(true);
        });
}
