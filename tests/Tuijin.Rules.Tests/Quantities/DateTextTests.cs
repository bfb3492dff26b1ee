using CsCheck;
using Shouldly;
using Tuijin.Rules.Quantities;
using Xunit;

namespace Tuijin.Rules.Tests.Quantities;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2021-09-01", "2021-09-01", DatePrecision.Day)]
    [InlineData("2021.9.1", "2021-09-01", DatePrecision.Day)]
    [InlineData("2021/09/01", "2021-09-01", DatePrecision.Day)]
    [InlineData("20210901", "2021-09-01", DatePrecision.Day)]
    [InlineData("２０２１年９月１日", "2021-09-01", DatePrecision.Day)]
    [InlineData("2021年9月1号", "2021-09-01", DatePrecision.Day)]
    [InlineData("2021-09-01 00:00:00", "2021-09-01", DatePrecision.Day)]
    [InlineData("2021-09-01T08:30:00", "2021-09-01", DatePrecision.Day)]
    [InlineData("二〇二一年九月十二日", "2021-09-12", DatePrecision.Day)]
    [InlineData("2015-03-06 集中开工", "2015-03-06", DatePrecision.Day)]
    [InlineData("44440", "2021-09-01", DatePrecision.Day)]
    [InlineData("1-Sep-2021", "2021-09-01", DatePrecision.Day)]
    [InlineData("9/13/2021", "2021-09-13", DatePrecision.Day)]
    [InlineData("2021-09", "2021-09-01", DatePrecision.Month)]
    [InlineData("2021年9月", "2021-09-01", DatePrecision.Month)]
    [InlineData("2021年09月份", "2021-09-01", DatePrecision.Month)]
    [InlineData("2021.9", "2021-09-01", DatePrecision.Month)]
    [InlineData("2021.10", "2021-10-01", DatePrecision.Month)]
    [InlineData("202109", "2021-09-01", DatePrecision.Month)]
    [InlineData("2021—09", "2021-09-01", DatePrecision.Month)]
    [InlineData("二〇二一年十二月", "2021-12-01", DatePrecision.Month)]
    [InlineData("2021年9月上旬", "2021-09-01", DatePrecision.Month)]
    [InlineData("2021年9月中旬", "2021-09-11", DatePrecision.Month)]
    [InlineData("2021年9月下旬", "2021-09-21", DatePrecision.Month)]
    [InlineData("2021年9月底", "2021-09-30", DatePrecision.Month)]
    [InlineData("2021年底", "2021-12-31", DatePrecision.Month)]
    [InlineData("2021年年底", "2021-12-31", DatePrecision.Month)]
    [InlineData("2021年第三季度", "2021-07-01", DatePrecision.Quarter)]
    [InlineData("2021年三季度", "2021-07-01", DatePrecision.Quarter)]
    [InlineData("2021Q3", "2021-07-01", DatePrecision.Quarter)]
    [InlineData("2024 Q3:开工", "2024-07-01", DatePrecision.Quarter)]
    [InlineData("2021年下半年", "2021-07-01", DatePrecision.HalfYear)]
    [InlineData("2021年", "2021-01-01", DatePrecision.Year)]
    [InlineData("2021年度", "2021-01-01", DatePrecision.Year)]
    [InlineData("2021", "2021-01-01", DatePrecision.Year)]
    [InlineData("预计2021年9月开工", "2021-09-01", DatePrecision.Month)]
    [InlineData("已于2021年9月1日开工", "2021-09-01", DatePrecision.Day)]
    public void A_date_is_read_with_its_sharpness(string text, string day, DatePrecision precision)
    {
        var reading = DateText.Read(text);

        reading.Value.ShouldBe(new ReadDate(DateOnly.Parse(day), precision), reading.Reason);
        reading.Doubt.ShouldBeNull();
    }

    [Theory]
    [InlineData("9月", "2023-09-01")]
    [InlineData("9月1日", "2023-09-01")]
    [InlineData("9月底", "2023-09-30")]
    [InlineData("三季度", "2023-07-01")]
    [InlineData("年底", "2023-12-31")]
    public void A_date_without_a_year_takes_the_given_one_with_a_doubt(string text, string day)
    {
        var reading = DateText.Read(text, new DateContext(2023));

        reading.Value!.Value.On.ShouldBe(DateOnly.Parse(day));
        reading.Doubt.ShouldNotBeNull().ShouldContain("2023");
        DateText.Read(text).Reason.ShouldBe("没有写年份");
    }

    [Theory]
    [InlineData("2021-13", "没有 13 月")]
    [InlineData("2021-02-30", "没有 30 日")]
    [InlineData("2021年9月31日", "没有 31 日")]
    [InlineData("20211301", "没有 13 月")]
    [InlineData("9/1/2021", "次序不清楚")]
    [InlineData("2021.3-2022.12", "一段时间")]
    [InlineData("2021年9月至12月", "一段时间")]
    [InlineData("2021-2023年", "一段时间")]
    [InlineData("尽快", "没有读到日期")]
    [InlineData("已开工", "没有读到日期")]
    [InlineData("3021-01-01", "不合理")]
    public void What_is_not_one_possible_date_is_refused_with_a_reason(string text, string reason) =>
        DateText.Read(text).Reason.ShouldNotBeNull().ShouldContain(reason);

    [Theory]
    [InlineData("2021.3-2022.12", "2021-03", "2022-12")]
    [InlineData("2021年3月至2022年12月", "2021-03", "2022-12")]
    [InlineData("2021年3月—12月", "2021-03", "2021-12")]
    [InlineData("2021-2023年", "2021年", "2023年")]
    [InlineData("2021-2023", "2021年", "2023年")]
    [InlineData("2025-12至2027-06", "2025-12", "2027-06")]
    [InlineData("2021/3/1-2022/12/31", "2021-03-01", "2022-12-31")]
    public void A_span_is_read_from_first_to_last(string text, string from, string to)
    {
        var reading = DateText.ReadPeriod(text);

        reading.Value.ShouldNotBeNull(reading.Reason).From.ToString().ShouldBe(from);
        reading.Value.Value.To.ToString().ShouldBe(to);
        DateText.Read(text, new DateContext(TakeEnd: true)).Value.ToString().ShouldBe(to);
        DateText.Read(text, new DateContext(TakeEnd: false)).Value.ToString().ShouldBe(from);
    }

    [Fact]
    public void A_span_that_ends_before_it_begins_is_refused() => DateText.ReadPeriod("2022.3-2021.3").Reason.ShouldNotBeNull();

    [Fact]
    public void Serials_follow_the_calendar_of_their_workbook()
    {
        DateText.FromNumber(44440).Value!.Value.On.ShouldBe(new DateOnly(2021, 9, 1));
        DateText.FromNumber(44440.75).Value!.Value.On.ShouldBe(new DateOnly(2021, 9, 1));
        DateText.FromNumber(42978, new DateContext(Is1904: true)).Value!.Value.On.ShouldBe(new DateOnly(2021, 9, 1));
        DateText.FromNumber(20210901).Value!.Value.On.ShouldBe(new DateOnly(2021, 9, 1));
        DateText.FromNumber(202109).Value!.Value.Precision.ShouldBe(DatePrecision.Month);
        DateText.FromNumber(3).Reason.ShouldNotBeNull();
    }

    [Fact]
    public void The_figure_2021_point_1_may_have_been_october_and_is_doubted()
    {
        DateText.FromNumber(2021.1).Doubt.ShouldNotBeNull().ShouldContain("十月");
        DateText.FromNumber(2021.9).Doubt.ShouldBeNull();
        DateText.FromNumber(2021.9).Value!.Value.On.ShouldBe(new DateOnly(2021, 9, 1));
    }

    [Fact]
    public void Any_day_month_quarter_and_year_reads_back_as_written() =>
        Gen.Select(Gen.Int[DateText.FirstYear, DateText.LastYear], Gen.Int[1, 12], Gen.Int[1, 31], Gen.Enum<DatePrecision>()).Sample((year, month, day, precision) =>
        {
            var on = precision switch
            {
                DatePrecision.Day => new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month))),
                DatePrecision.Month => new DateOnly(year, month, 1),
                DatePrecision.Quarter => new DateOnly(year, ((month - 1) / 3 * 3) + 1, 1),
                DatePrecision.HalfYear => new DateOnly(year, month <= 6 ? 1 : 7, 1),
                _ => new DateOnly(year, 1, 1),
            };
            var written = new ReadDate(on, precision);
            DateText.Read(written.ToString()).Value.ShouldBe(written);
            written.Until.ShouldBeGreaterThanOrEqualTo(on);
        });

    [Theory]
    [InlineData("2025年上半年", "2025-01-01", "2025-06-30")]
    [InlineData("2027年", "2027-01-01", "2027-12-31")]
    [InlineData("2025年三季度", "2025-07-01", "2025-09-30")]
    [InlineData("2025年3月", "2025-03-01", "2025-03-01")]
    [InlineData("2025年3月底", "2025-03-31", "2025-03-31")]
    public void A_rough_date_gives_its_first_or_its_last_day(string text, string first, string last)
    {
        var date = DateText.Read(text).Value!.Value;

        date.Taking(end: false).On.ShouldBe(DateOnly.Parse(first));
        date.Taking(end: true).On.ShouldBe(DateOnly.Parse(last));
    }

    [Fact]
    public void The_day_taken_of_any_date_lies_within_what_was_written_and_leaves_its_sharpness() =>
        Gen.Select(Gen.Int[DateText.FirstYear, DateText.LastYear], Gen.Int[1, 12], Gen.Enum<DatePrecision>(), Gen.Bool).Sample((year, month, precision, end) =>
        {
            var first = precision switch
            {
                DatePrecision.Quarter => ((month - 1) / 3 * 3) + 1,
                DatePrecision.HalfYear => month <= 6 ? 1 : 7,
                DatePrecision.Year => 1,
                _ => month,
            };
            var written = new ReadDate(new DateOnly(year, first, 1), precision);
            var taken = written.Taking(end);

            taken.On.ShouldBeInRange(written.On, written.Until);
            (taken.Precision, taken.Until, taken.Taking(end)).ShouldBe((precision, written.Until, taken));
        });
}
