using Shouldly;
using Tuijin.Rules.Quantities;
using Xunit;

namespace Tuijin.Rules.Tests.Quantities;

public sealed class YuanTests
{
    [Theory]
    [InlineData(504_000_000, "5.04亿元")]
    [InlineData(99_999_999, "1亿元")]
    [InlineData(99_994_999, "9999.5万元")]
    [InlineData(60_000_000, "6000万元")]
    [InlineData(9_999, "9999元")]
    [InlineData(0, "0元")]
    [InlineData(-123_456_789, "-1.23亿元")]
    [InlineData(100_500_000, "1.01亿元")]
    public void An_amount_is_shown_in_the_largest_unit_in_which_it_is_at_least_one(long yuan, string shown) =>
        new Yuan(yuan).ToString().ShouldBe(shown);

    [Fact]
    public void The_exact_writing_keeps_every_yuan() => new Yuan(100_029_304).Exact().ShouldBe("1.00029304亿元");

    [Fact]
    public void Arithmetic_never_wraps_around() => Should.Throw<OverflowException>(() => new Yuan(long.MaxValue) + new Yuan(1));

    [Fact]
    public void Parts_of_a_yuan_are_rounded_half_away_from_zero()
    {
        Yuan.FromWan(0.00005m).ShouldBe(new Yuan(1));
        (new Yuan(-5) * 0.5m).ShouldBe(new Yuan(-3));
    }
}
