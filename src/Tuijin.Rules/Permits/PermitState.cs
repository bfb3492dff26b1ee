using Tuijin.Rules.WorkingTime;

namespace Tuijin.Rules.Permits;

/// <summary>How a permit stands on a day.</summary>
public enum PermitStanding
{
    /// <summary>未申报</summary>
    NotHandedIn,

    /// <summary>办理中</summary>
    Running,

    /// <summary>超期未办结</summary>
    Overdue,

    /// <summary>已办结</summary>
    Done,

    /// <summary>已过有效期</summary>
    Expired,
}

/// <summary>A permit of a project as it stands on a day.</summary>
/// <param name="DueOn">Last day of the time limit; null before it was handed in, and where there is no limit.</param>
/// <param name="DaysLate">Working days beyond the limit: so far while it runs, in the end when it is done; 0 in time.</param>
/// <param name="ValidUntil">Last day on which it holds unless work has begun by then; null while it is not done or holds without end.</param>
/// <param name="Warning">What must be shown beside a day that was counted through a year without a calendar; null otherwise.</param>
public sealed record PermitState(PermitStanding Standing, DateOnly? DueOn, int DaysLate, DateOnly? ValidUntil, string? Warning)
{
    /// <summary>A limit of 0 days ends on the day of handing in. A permit that lapses unless work begins stays once it has begun.</summary>
    /// <param name="handedInOn">Null while it was not handed in.</param>
    /// <param name="doneOn">Null while it is not done.</param>
    /// <param name="startedOn">Day on which the project began; null before.</param>
    public static PermitState On(DateOnly today, PermitKind kind, DateOnly? handedInOn, DateOnly? doneOn, DateOnly? startedOn, WorkingCalendar calendar)
    {
        var deadline = handedInOn is { } from && kind.Days is { } days ? calendar.Add(from, days, kind.DayKind) : null;
        var until = doneOn is { } done && kind.ValidMonths is { } months ? done.AddMonths(months) : (DateOnly?)null;
        var end = doneOn ?? today;
        var late = end > deadline?.DueOn ? calendar.WorkingDaysBetween(deadline.DueOn, end).Days : 0;
        var standing = (handedInOn, doneOn) switch
        {
            (_, not null) when today > until && !(startedOn <= until) => PermitStanding.Expired,
            (_, not null) => PermitStanding.Done,
            (null, _) => PermitStanding.NotHandedIn,
            _ when today > deadline?.DueOn => PermitStanding.Overdue,
            _ => PermitStanding.Running,
        };
        return new(standing, deadline?.DueOn, late, until, deadline?.Warning);
    }
}
