using Shouldly;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;
using Xunit;

namespace Tuijin.Rules.Tests.Lights;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData(3, "25.0%（12个月中已过3个月）")]
    [InlineData(8, "66.67%（12个月中已过8个月）")]
    [InlineData(12, "100.0%（12个月中已过12个月）")]
    public void All_year_it_is_the_months_that_have_passed(int month, string shown) =>
        Schedule.For(new(2025, month)).Working.ShouldBe([new("序时进度", shown)]);

    [Fact]
    public void A_project_that_does_not_run_all_year_is_measured_inside_its_own_work()
    {
        var schedule = Schedule.For(new(2025, 8), new(2025, 6, 1), new(2025, 12, 31));

        (schedule.Elapsed, schedule.Total).ShouldBe((92, 214));
        schedule.Basis.ShouldBe("本年工期2025年6月1日至2025年12月31日，214天中已过92天");
        Schedule.For(new(2025, 5), new(2025, 6, 1), new(2025, 12, 31)).Ratio.ShouldBe(0);
    }

    [Fact]
    public void Work_of_several_years_is_cut_to_the_year_of_the_plan()
    {
        Schedule.For(new(2025, 6), new(2024, 3, 1), new(2026, 9, 30)).ShouldBe(Schedule.For(new(2025, 6)));
        Schedule.For(new(2025, 6), new(2024, 3, 1), new(2025, 6, 30)).Ratio.ShouldBe(1);
        Schedule.For(new(2025, 6), new(2026, 3, 1)).Ratio.ShouldBe(0);
        Schedule.For(new(2025, 6), null, new(2024, 12, 31)).Ratio.ShouldBe(1);
    }

    [Fact]
    public void Reversed_dates_do_no_harm() =>
        Schedule.For(new Month(2025, 6), new(2025, 9, 1), new(2025, 3, 1)).Ratio.ShouldBe(0.5m);

    [Theory]
    [InlineData(3_608_700, 9_997_800, "36.09%")]
    [InlineData(2_970_000, 4_053_400, "73.27%")]
    [InlineData(1_002_600, 810_000, "123.78%")]
    public void The_completion_rate_agrees_with_published_ones(long doneWan, long planWan, string shown)
    {
        var rate = CompletionRate.For(doneWan * LightCases.Wan, planWan * LightCases.Wan);

        rate.Working[^1].Value.ShouldBe(shown);
    }
}
