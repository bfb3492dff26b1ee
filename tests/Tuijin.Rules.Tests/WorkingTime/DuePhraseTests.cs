using CsCheck;
using Shouldly;
using Tuijin.Rules.WorkingTime;
using Xunit;

namespace Tuijin.Rules.Tests.WorkingTime;

public sealed class DuePhraseTests
{
    private static readonly WorkingCalendar Calendar = StateCouncilCalendar.Calendar;

    /// <summary>A Wednesday before the National Day holiday with its make-up days.</summary>
    private static readonly DateOnly Wednesday = new(2025, 9, 24);

    private static readonly string[] Forms =
        ["{0}月{1}日", "{0}个工作日内", "{1}天内", "{1}日前", "{0}月底", "周{0}", "下月{1}号", "{0}个月", "明年{0}月{1}日", "{0}{1}", "年底"];

    [Theory]
    [InlineData("7个工作日", "2025-10-10")]
    [InlineData("七个工作日内", "2025-10-10")]
    [InlineData("于 ７ 个 工作日 内 办结", "2025-10-10")]
    [InlineData("十五个工作日", "2025-10-21")]
    [InlineData("3天内", "2025-09-28")]
    [InlineData("3日内", "2025-09-28")]
    [InlineData("两周内", "2025-10-09")]
    [InlineData("1个月", "2025-10-24")]
    [InlineData("半个月内", "2025-10-09")]
    public void A_limit_is_counted_from_the_day_after_and_ends_on_a_working_day(string text, string due) => ShouldBe(text, due);

    [Theory]
    [InlineData("今天", "2025-09-24")]
    [InlineData("明天下班", null)]
    [InlineData("后天", "2025-09-26")]
    [InlineData("本周五前", "2025-09-26")]
    [InlineData("周五", "2025-09-26")]
    [InlineData("下周一", "2025-09-29")]
    [InlineData("本周内", "2025-09-28")]
    [InlineData("月底前", "2025-09-30")]
    [InlineData("本月末", "2025-09-30")]
    [InlineData("下月底", "2025-10-31")]
    [InlineData("11月底前完成", "2025-11-30")]
    [InlineData("十一月中旬", "2025-11-20")]
    [InlineData("月内", "2025-09-30")]
    [InlineData("季度末", "2025-09-30")]
    [InlineData("下季度末", "2025-12-31")]
    [InlineData("年底前", "2025-12-31")]
    [InlineData("年内", "2025-12-31")]
    [InlineData("明年底", "2026-12-31")]
    [InlineData("明年3月底", "2026-03-31")]
    [InlineData("12月15日", "2025-12-15")]
    [InlineData("12月15号前", "2025-12-15")]
    [InlineData("12.15", "2025-12-15")]
    [InlineData("十二月十五日", "2025-12-15")]
    [InlineData("2026年1月20日", "2026-01-20")]
    [InlineData("2026-01-20", "2026-01-20")]
    [InlineData("二〇二六年一月二十日前", "2026-01-20")]
    [InlineData("1月20日", "2026-01-20")]
    [InlineData("30日前", "2025-09-30")]
    [InlineData("下月10号", "2025-10-10")]
    public void A_named_day_is_that_day(string text, string? due) => ShouldBe(text, due);

    [Theory]
    [InlineData("", "没有写明")]
    [InlineData("尽快", "不是明确的期限")]
    [InlineData("15日", "也可能是15天")]
    [InlineData("三五天", "数目不明确")]
    [InlineData("12月前", "请写成“12月底前”")]
    [InlineData("3月内", "请写成“3月底前”")]
    [InlineData("3天前", "请写成“3天内”")]
    [InlineData("周一", "请写成“下周一”")]
    [InlineData("10日前", "请写明月份")]
    [InlineData("9月1日", "已经过去")]
    [InlineData("2024年12月15日", "已经过去")]
    [InlineData("2月30日", "没有30日")]
    [InlineData("13月1日", "没有这个月份")]
    [InlineData("0个工作日", "至少为一天")]
    [InlineData("9999个工作日", "期限过长")]
    [InlineData("2099年12月1日", "期限过长")]
    [InlineData("7到10个工作日", "没有读懂")]
    [InlineData("一周左右", "没有读懂")]
    [InlineData("底", "没有读懂")]
    [InlineData("请有关部门研究后提出意见并报市政府常务会议审议通过之后再行确定具体的办结时限要求", "没有读懂")]
    public void What_could_mean_two_days_or_none_is_refused_with_the_mend(string text, string why) =>
        DuePhrase.Read(text, Wednesday, Calendar).ShouldBeOfType<DueReading.Unclear>().Why.ShouldContain(why);

    [Fact]
    public void A_reading_says_how_it_was_understood()
    {
        var day = DuePhrase.Read("7个工作日", Wednesday, Calendar).ShouldBeOfType<DueReading.Day>();

        day.ToString().ShouldBe("7个工作日，至2025年10月10日（星期五）。");
    }

    [Fact]
    public void A_named_day_off_stays_and_is_remarked()
    {
        var day = DuePhrase.Read("10月1日", Wednesday, Calendar).ShouldBeOfType<DueReading.Day>();

        day.DueOn.ShouldBe(new DateOnly(2025, 10, 1));
        day.Remarks.ShouldBe(["当日为国庆节、中秋节假期"]);
    }

    [Fact]
    public void A_year_without_calendar_is_warned_of()
    {
        var day = DuePhrase.Read("10个工作日", new(2026, 12, 25), Calendar).ShouldBeOfType<DueReading.Day>();

        day.Remarks.ShouldHaveSingleItem().ShouldContain("2027年的放假安排");
    }

    [Fact]
    public void No_reading_is_ever_in_the_past_and_no_text_breaks_it() =>
        Gen.Select(Gen.Int[new DateOnly(2023, 1, 1).DayNumber, new DateOnly(2026, 12, 31).DayNumber], Gen.Int[0, 13], Gen.Int[0, 32],
            Gen.Int[0, Forms.Length - 1])
            .Sample((day, first, second, form) =>
            {
                var today = DateOnly.FromDayNumber(day);
                return DuePhrase.Read(string.Format(Forms[form], first, second), today, Calendar) is not DueReading.Day read || read.DueOn >= today;
            });

    [Fact]
    public void Any_text_is_read_or_refused_but_never_breaks() =>
        Gen.String[Gen.Char["0123456789年月日号周底前内个工作天十百零一二两半下本 ．-/"], 0, 12]
            .Sample(text => DuePhrase.Read(text, Wednesday, Calendar) is { });

    private static void ShouldBe(string text, string? due)
    {
        var reading = DuePhrase.Read(text, Wednesday, Calendar);
        if (due is null)
        {
            reading.ShouldBeOfType<DueReading.Unclear>();
        }
        else
        {
            reading.ShouldBeOfType<DueReading.Day>(reading.ToString()).DueOn.ShouldBe(DateOnly.Parse(due));
        }
    }
}
