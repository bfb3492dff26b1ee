using CsCheck;
using Shouldly;
using Tuijin.Rules.WorkingTime;
using Xunit;

namespace Tuijin.Rules.Tests.WorkingTime;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = StateCouncilCalendar.Calendar;

    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[new DateOnly(2022, 12, 1).DayNumber, new DateOnly(2027, 3, 1).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<int> AnyLimit = Gen.Int[1, 400];

    [Theory]
    [InlineData("T12", "2025-01-24", 5, "2025-02-07")]
    [InlineData("T13", "2025-09-28", 7, "2025-10-14")]
    [InlineData("T14", "2025-09-30", 3, "2025-10-11")]
    [InlineData("T15", "2026-02-13", 5, "2026-02-27")]
    [InlineData("T16", "2026-09-18", 10, "2026-10-09")]
    [InlineData("T17", "2025-12-31", 1, "2026-01-04")]
    [InlineData("T18", "2024-02-08", 15, "2024-03-06")]
    public void Deadlines_follow_the_published_calendar(string vector, string from, int days, string due)
    {
        var deadline = Calendar.AddWorkingDays(DateOnly.Parse(from), days);

        deadline.DueOn.ShouldBe(DateOnly.Parse(due), vector);
        deadline.IsCertain.ShouldBeTrue();
        deadline.Warning.ShouldBeNull();
    }

    [Theory]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_the_working_days_of_its_calendar(int year, int days) =>
        Calendar.WorkingDaysBetween(new(year - 1, 12, 31), new(year, 12, 31)).Days.ShouldBe(days);

    [Fact]
    public void A_day_off_knows_its_holiday_and_a_working_weekend_has_none()
    {
        Calendar.HolidayName(new(2026, 2, 17)).ShouldBe("春节");
        Calendar.HolidayName(new(2026, 2, 14)).ShouldBeNull();
        Calendar.HolidayName(new(2026, 2, 8)).ShouldBeNull();
        Calendar.RowOf(new(2026, 2, 14))!.Name.ShouldBe("春节");
        Calendar.IsWorkingDay(new(2026, 2, 14)).ShouldBeTrue();
        Calendar.IsWorkingDay(new(2026, 2, 8)).ShouldBeFalse();
    }

    [Fact]
    public void The_eve_of_2023_is_off_although_its_own_year_has_no_calendar()
    {
        Calendar.HolidayName(new(2022, 12, 31)).ShouldBe("元旦");
        Calendar.Covers(2022).ShouldBeFalse();
        Calendar.CoveredYears.ShouldBe([2023, 2024, 2025, 2026]);
    }

    [Fact]
    public void A_deadline_in_a_year_without_calendar_is_counted_by_weekdays_and_says_so()
    {
        var deadline = Calendar.AddWorkingDays(new(2026, 12, 30), 3);

        deadline.DueOn.ShouldBe(new(2027, 1, 4));
        deadline.UnknownYears.ShouldBe([2027]);
        deadline.Warning.ShouldNotBeNull().ShouldContain("2027年");
    }

    [Fact]
    public void Without_any_calendar_every_year_is_named()
    {
        var empty = new WorkingCalendar([]);

        empty.AddWorkingDays(new(2025, 12, 30), 400).UnknownYears.ShouldBe([2025, 2026, 2027]);
        empty.RemainingWorkingDays(new(2027, 1, 5), new(2026, 12, 30)).UnknownYears.ShouldBe([2026, 2027]);
    }

    [Fact]
    public void Natural_days_that_end_on_a_holiday_move_to_the_next_working_day()
    {
        Calendar.Add(new(2025, 9, 21), 10, DayKind.Natural).DueOn.ShouldBe(new(2025, 10, 9));
        Calendar.Add(new(2025, 9, 1), 10, DayKind.Natural).DueOn.ShouldBe(new(2025, 9, 11));
        Calendar.Add(new(2025, 9, 1), 10, DayKind.Working).DueOn.ShouldBe(new(2025, 9, 15));
    }

    [Fact]
    public void Days_left_are_counted_after_today_and_turn_negative_when_overdue()
    {
        var due = new DateOnly(2025, 10, 9);

        Calendar.RemainingWorkingDays(new(2025, 9, 30), due).Days.ShouldBe(1);
        Calendar.RemainingWorkingDays(due, due).Days.ShouldBe(0);
        Calendar.RemainingWorkingDays(new(2025, 10, 13), due).Days.ShouldBe(-3);
    }

    [Fact]
    public void One_working_day_before_a_deadline_after_the_holidays_is_the_last_day_before_them() =>
        Calendar.SubtractWorkingDays(new(2025, 10, 9), 1).ShouldBe(new(2025, 9, 30));

    [Fact]
    public void A_deadline_is_always_a_working_day() =>
        Gen.Select(AnyDay, Gen.Int[0, 400], Gen.Enum<DayKind>()).Sample((from, days, kind) =>
            Calendar.IsWorkingDay(Calendar.Add(from, days, kind).DueOn));

    [Fact]
    public void Counting_back_gives_exactly_the_days_allowed() =>
        Gen.Select(AnyDay, AnyLimit).Sample((from, days) =>
        {
            var due = Calendar.AddWorkingDays(from, days).DueOn;
            Calendar.WorkingDaysBetween(from, due).Days.ShouldBe(days);
            Calendar.WorkingDaysBetween(due, from).Days.ShouldBe(-days);
            Calendar.WorkingDaysBetween(Calendar.SubtractWorkingDays(due, days), due).Days.ShouldBe(days);
        });

    [Fact]
    public void The_count_by_arithmetic_agrees_with_counting_day_by_day() =>
        Gen.Select(AnyDay, Gen.Int[0, 500]).Sample((from, span) =>
        {
            var counted = Enumerable.Range(1, span).Count(i => Calendar.IsWorkingDay(from.AddDays(i)));
            Calendar.WorkingDaysBetween(from, from.AddDays(span)).Days.ShouldBe(counted);
        });

    [Fact]
    public void A_later_start_or_a_longer_limit_never_falls_due_earlier() =>
        Gen.Select(AnyDay, AnyLimit).Sample((from, days) =>
        {
            var due = Calendar.AddWorkingDays(from, days).DueOn;
            Calendar.AddWorkingDays(from.AddDays(1), days).DueOn.ShouldBeGreaterThanOrEqualTo(due);
            Calendar.AddWorkingDays(from, days + 1).DueOn.ShouldBeGreaterThan(due);
        });

    [Fact]
    public void Exactly_the_years_outside_the_calendar_are_named() =>
        Gen.Select(AnyDay, AnyLimit).Sample((from, days) =>
        {
            var deadline = Calendar.AddWorkingDays(from, days);
            var years = Enumerable.Range(1, deadline.DueOn.DayNumber - from.DayNumber).Select(i => from.AddDays(i).Year).Distinct();
            deadline.UnknownYears.ShouldBe(years.Where(year => !Calendar.Covers(year)));
        });
}
