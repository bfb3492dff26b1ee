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

/// <summary>The days by which a permit is judged.</summary>
/// <param name="HandedInOn">Null while it was not handed in.</param>
/// <param name="DueOn">Last day of the time limit; null where there is none.</param>
/// <param name="DoneOn">Null while it is not done.</param>
/// <param name="ValidUntil">Last day on which it holds unless work has begun by then; null where it holds without end.</param>
public sealed record PermitDays(DateOnly? HandedInOn, DateOnly? DueOn, DateOnly? DoneOn, DateOnly? ValidUntil);

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
        var permit = new PermitDays(handedInOn, deadline?.DueOn, doneOn, doneOn is { } done ? kind.ValidUntil(done) : null);
        return On(today, permit, startedOn, calendar) with { Warning = deadline?.Warning };
    }

    /// <summary>The same for a permit whose due day and validity are written down.</summary>
    public static PermitState On(DateOnly today, PermitDays permit, DateOnly? startedOn, WorkingCalendar calendar)
    {
        var end = permit.DoneOn ?? today;
        var late = end > permit.DueOn ? calendar.WorkingDaysBetween(permit.DueOn.Value, end).Days : 0;
        var standing = permit switch
        {
            { DoneOn: not null } when today > permit.ValidUntil && !(startedOn <= permit.ValidUntil) => PermitStanding.Expired,
            { DoneOn: not null } => PermitStanding.Done,
            { HandedInOn: null } => PermitStanding.NotHandedIn,
            _ when today > permit.DueOn => PermitStanding.Overdue,
            _ => PermitStanding.Running,
        };
        return new(standing, permit.DueOn, late, permit.ValidUntil, Warning: null);
    }
}
