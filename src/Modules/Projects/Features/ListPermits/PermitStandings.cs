using System.Linq.Expressions;
using Tuijin.Foundation.Access;
using Tuijin.Rules.Permits;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ListPermits;

/// <summary>The standing of a line on a day: as a condition that the database answers, and as the rule computes it.</summary>
internal static class PermitStandings
{
    /// <summary>The standings that a line of the ledger can have.</summary>
    public static readonly PermitStanding[] All = [PermitStanding.Running, PermitStanding.Overdue, PermitStanding.Done, PermitStanding.Expired];

    public static Expression<Func<PermitRow, bool>> Is(PermitStanding standing, DateOnly today) => standing switch
    {
        PermitStanding.Running => row => row.DoneOn == null && (row.DueOn == null || row.DueOn >= today),
        PermitStanding.Overdue => row => row.DoneOn == null && row.DueOn < today,
        PermitStanding.Done => row => row.DoneOn != null && (row.ValidUntil == null || row.ValidUntil >= today || (row.StartedOn != null && row.StartedOn <= row.ValidUntil)),
        PermitStanding.Expired => row => row.DoneOn != null && row.ValidUntil < today && (row.StartedOn == null || row.StartedOn > row.ValidUntil),
        PermitStanding.NotHandedIn => row => false,
    };

    public static Expression<Func<PermitRow, bool>> IsAny(IReadOnlyList<PermitStanding> standings, DateOnly today) =>
        standings.Select(standing => Is(standing, today)).Aggregate((one, other) => one.Or(other));

    /// <summary>Runs and is due within a few working days.</summary>
    public static Expression<Func<PermitRow, bool>> IsDueSoon(DateOnly today, DateOnly soon) => row => row.DoneOn == null && row.DueOn >= today && row.DueOn <= soon;

    public static PermitState StateOn(this PermitRow row, DateOnly today, WorkingCalendar calendar) =>
        PermitState.On(today, new PermitDays(row.HandedInOn, row.DueOn, row.DoneOn, row.ValidUntil), row.StartedOn, calendar);
}
