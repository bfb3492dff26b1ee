using CsCheck;
using Shouldly;
using Tuijin.Rules.WorkingTime;
using Xunit;

namespace Tuijin.Rules.Tests.WorkingTime;

public sealed class MonthTests
{
    private static readonly Gen<Month> AnyMonth = Gen.Select(Gen.Int[1900, 2200], Gen.Int[1, 12], (year, number) => new Month(year, number));

    [Theory]
    [InlineData("2021-09")]
    [InlineData("2021-9")]
    [InlineData("2021/09")]
    [InlineData("2021.9")]
    [InlineData("2021年9月")]
    [InlineData(" 2021 年 09 月 ")]
    [InlineData("202109")]
    [InlineData("\uFF12\uFF10\uFF12\uFF11年\uFF19月")]
    public void The_usual_ways_of_writing_a_month_are_read(string text) =>
        Month.Parse(text).ShouldBe(new Month(2021, 9));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2021")]
    [InlineData("2021-13")]
    [InlineData("2021-00")]
    [InlineData("0000-01")]
    [InlineData("20219")]
    [InlineData("2021-09-15")]
    [InlineData("2021年9")]
    [InlineData("去年9月")]
    public void What_names_no_month_is_refused(string? text) =>
        Month.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_month_knows_its_days_its_key_and_its_neighbours()
    {
        var month = new Month(2024, 2);

        month.FirstDay.ShouldBe(new(2024, 2, 1));
        month.LastDay.ShouldBe(new(2024, 2, 29));
        month.Key.ShouldBe(202402);
        month.Next.ShouldBe(new(2024, 3));
        month.AddMonths(-2).ShouldBe(new(2023, 12));
        month.ToString().ShouldBe("2024-02");
        month.ToChinese().ShouldBe("2024年2月");
    }

    [Fact]
    public void No_text_breaks_the_reader() =>
        Gen.String.Sample(text => Month.TryParse(text, out _) || true);

    [Fact]
    public void Every_form_that_is_written_can_be_read_again() =>
        AnyMonth.Sample(month =>
            Month.Parse(month.ToString()) == month && Month.Parse(month.ToChinese()) == month && Month.FromKey(month.Key) == month);

    [Fact]
    public void Adding_months_and_counting_them_agree_and_order_follows() =>
        Gen.Select(AnyMonth, Gen.Int[-500, 500]).Sample((month, months) =>
        {
            var other = month.AddMonths(months);
            other.MonthsSince(month).ShouldBe(months);
            Math.Sign(other.CompareTo(month)).ShouldBe(Math.Sign(months));
            month.LastDay.AddDays(1).ShouldBe(month.Next.FirstDay);
        });

    [Fact]
    public void There_is_no_thirteenth_month() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Month(2025, 13));
}
