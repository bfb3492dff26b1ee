using CsCheck;
using Shouldly;
using Tuijin.Rules.Permits;
using Tuijin.Rules.Tests.WorkingTime;
using Tuijin.Rules.WorkingTime;
using Xunit;

namespace Tuijin.Rules.Tests.Permits;

/// <summary>A permit is judged by when it was handed in, its time limit, and when it was done.</summary>
public sealed class PermitTests
{
    private static readonly PermitKind EnvironmentTable = Kind("environment-table");

    private static readonly DateOnly Friday = new(2026, 9, 18);

    private static PermitKind Kind(string code) => PermitRules.Find(PermitRules.DefaultId)!.Body.Permits.Single(permit => permit.Code == code);

    private static PermitState On(DateOnly today, PermitKind kind, DateOnly? handedIn, DateOnly? done, DateOnly? started = null) =>
        PermitState.On(today, kind, handedIn, done, started, StateCouncilCalendar.Calendar);

    [Fact]
    public void The_limit_runs_in_working_days_from_the_day_after_handing_in()
    {
        var state = On(Friday, EnvironmentTable, Friday, null);

        state.Standing.ShouldBe(PermitStanding.Running);
        state.DueOn.ShouldBe(StateCouncilCalendar.Calendar.AddWorkingDays(Friday, 3).DueOn);
        On(state.DueOn!.Value, EnvironmentTable, Friday, null).Standing.ShouldBe(PermitStanding.Running);
        On(state.DueOn.Value.AddDays(1), EnvironmentTable, Friday, null).Standing.ShouldBe(PermitStanding.Overdue);
    }

    [Fact]
    public void A_permit_of_the_same_day_is_due_on_that_day() =>
        On(Friday.AddDays(3), Kind("filing"), Friday, null).ShouldBe(new PermitState(PermitStanding.Overdue, Friday, StateCouncilCalendar.Calendar.WorkingDaysBetween(Friday, Friday.AddDays(3)).Days, null, null));

    [Fact]
    public void A_permit_without_a_limit_is_never_overdue() =>
        On(Friday.AddYears(1), Kind("works-planning"), Friday, null).Standing.ShouldBe(PermitStanding.Running);

    [Fact]
    public void A_permit_done_late_keeps_its_lateness()
    {
        var due = On(Friday, EnvironmentTable, Friday, null).DueOn!.Value;
        var done = StateCouncilCalendar.Calendar.AddWorkingDays(due, 4).DueOn;

        On(done.AddDays(60), EnvironmentTable, Friday, done).DaysLate.ShouldBe(4);
        On(done.AddDays(60), EnvironmentTable, Friday, done).Standing.ShouldBe(PermitStanding.Done);
        On(done.AddDays(60), EnvironmentTable, Friday, due).DaysLate.ShouldBe(0);
    }

    [Fact]
    public void A_permit_lapses_unless_work_begins_in_time()
    {
        var kind = Kind("construction");
        var done = new DateOnly(2026, 1, 5);

        On(new(2026, 4, 5), kind, done, done).Standing.ShouldBe(PermitStanding.Done);
        On(new(2026, 4, 6), kind, done, done).Standing.ShouldBe(PermitStanding.Expired);
        On(new(2026, 4, 6), kind, done, done, started: new(2026, 4, 5)).Standing.ShouldBe(PermitStanding.Done);
        On(new(2026, 4, 6), kind, done, done, started: new(2026, 4, 6)).Standing.ShouldBe(PermitStanding.Expired);
    }

    [Fact]
    public void What_was_not_handed_in_has_no_due_day() =>
        On(Friday, EnvironmentTable, null, null).ShouldBe(new PermitState(PermitStanding.NotHandedIn, null, 0, null, null));

    [Fact]
    public void A_limit_that_runs_into_a_year_without_a_calendar_says_so() =>
        On(new(2026, 12, 31), EnvironmentTable, new(2026, 12, 30), null).Warning.ShouldNotBeNull();

    [Fact]
    public void Being_late_and_being_overdue_agree() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 60]).Sample((handedIn, later) =>
        {
            var from = new DateOnly(2025, 1, 6).AddDays(handedIn);
            var state = On(from.AddDays(later), EnvironmentTable, from, null);
            (state.Standing is PermitStanding.Overdue).ShouldBe(from.AddDays(later) > state.DueOn);
            state.DaysLate.ShouldBeGreaterThanOrEqualTo(0);
            if (state.DaysLate > 0)
            {
                state.Standing.ShouldBe(PermitStanding.Overdue);
            }
        });

    [Fact]
    public void Every_shipped_list_is_whole_and_a_broken_one_is_refused()
    {
        PermitRules.Presets.Count.ShouldBe(2);
        const string Header = "id: x\ntitle: 试\nvalidFrom: 2025-01-01\nversion: 1\nsource:\n  document: 文\n  paragraph: 段\nbody:\n  name: 试\n  permits:\n";
        PermitRules.Read(Header + "    - code: a\n      title: 甲\n      days: 3\n      dayKind: Natural\n").Rule!.Body.Permits[0].DayKind.ShouldBe(DayKind.Natural);
        PermitRules.Read(Header + "    - code: a\n      title: 甲\n    - code: a\n      title: 乙\n").Problems.ShouldBe(["手续编号“a”重复"]);
        PermitRules.Read(Header + "    - code: a\n      title: 甲\n      days: -1\n").Problems.ShouldHaveSingleItem().ShouldContain("甲");
    }
}
