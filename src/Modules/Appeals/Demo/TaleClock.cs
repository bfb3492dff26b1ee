using Tuijin.Foundation.Time;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Appeals.Demo;

/// <summary>The clock of a demonstration appeal: goes from act to act by working days, at office hours, and never past the present.</summary>
internal sealed class TaleClock(WorkingCalendar calendar, Random random, DateTime present) : TimeProvider
{
    private const int OfficeMinutes = 8 * 60;

    private static readonly TimeOnly OfficeOpens = new(8, 30);

    private DateTime now;

    public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);

    /// <summary>Begins a tale in the office hours of a working day.</summary>
    public void Begin(DateOnly day) => now = Morning(BeginningFor(day));

    /// <summary>The working day from the given one on; the last one whose office hours are over when that is still to come.</summary>
    public DateOnly BeginningFor(DateOnly day)
    {
        var working = calendar.FirstWorkingDayFrom(day);
        return Clock.FromShanghai(working.ToDateTime(OfficeOpens).AddMinutes(OfficeMinutes)) < present ? working : calendar.SubtractWorkingDays(present.ShanghaiDay().AddDays(-1), 0);
    }

    /// <summary>Goes on by working days; false when that is still to come, and then the tale stands where it is.</summary>
    public bool Later(int workingDays)
    {
        var day = now.ShanghaiDay();
        var next = workingDays == 0 ? now.AddMinutes(random.Next(20, 120)) : Morning(calendar.AddWorkingDays(day, workingDays).DueOn);
        if (next >= present)
        {
            return false;
        }

        now = next;
        return true;
    }

    private DateTime Morning(DateOnly day) => Clock.FromShanghai(day.ToDateTime(OfficeOpens).AddMinutes(random.Next(0, OfficeMinutes - 1)).AddSeconds(random.Next(60)));
}
