using CsCheck;
using Shouldly;
using Tuijin.Rules.WorkingTime;
using Xunit;

namespace Tuijin.Rules.Tests.WorkingTime;

public sealed class ShanghaiTimeTests
{
    [Fact]
    public void The_day_changes_at_16_hours_UTC()
    {
        ShanghaiTime.DayOf(new(2025, 12, 31, 15, 59, 59, DateTimeKind.Utc)).ShouldBe(new(2025, 12, 31));
        ShanghaiTime.DayOf(new(2025, 12, 31, 16, 0, 0, DateTimeKind.Utc)).ShouldBe(new(2026, 1, 1));
        ShanghaiTime.StartOf(new(2026, 1, 1)).ShouldBe(new DateTime(2025, 12, 31, 16, 0, 0, DateTimeKind.Utc));
        ShanghaiTime.EndOf(new(2025, 12, 31)).ShouldBe(ShanghaiTime.StartOf(new(2026, 1, 1)));
    }

    [Fact]
    public void There_and_back_is_the_same_moment_and_agrees_with_the_time_zone_database()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        Gen.DateTime[new(1992, 1, 1, 0, 0, 0, DateTimeKind.Utc), new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc)].Sample(any =>
        {
            var moment = DateTime.SpecifyKind(any, DateTimeKind.Utc);
            ShanghaiTime.ToUtc(ShanghaiTime.FromUtc(moment)).ShouldBe(moment);
            ShanghaiTime.FromUtc(moment).ShouldBe(TimeZoneInfo.ConvertTimeFromUtc(moment, zone));
        });
    }

    [Fact]
    public void A_time_of_the_wrong_kind_is_a_mistake_of_the_caller()
    {
        Should.Throw<ArgumentException>(() => ShanghaiTime.DayOf(new(2025, 1, 1, 0, 0, 0, DateTimeKind.Local)));
        Should.Throw<ArgumentException>(() => ShanghaiTime.ToUtc(new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
    }
}
