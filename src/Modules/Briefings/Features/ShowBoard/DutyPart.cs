using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>What the board says of tasks.</summary>
/// <param name="Owed">The unit in charge still owes it.</param>
/// <param name="Reported">Reported done, waits to be confirmed.</param>
internal sealed record DutyPart(Figure Owed, Figure Overdue, Figure Reported, Figure Confirmed);

/// <summary>Counts tasks with one grouped query.</summary>
internal sealed class DutyPartReader(TuijinDb db, Viewer viewer)
{
    public async Task<DutyPart> Read(DateOnly today, CancellationToken cancellationToken)
    {
        var groups = await db.DutyViewsVisibleTo(viewer).GroupBy(duty => new { duty.State, IsPast = duty.DueOn < today })
            .Select(group => new { group.Key.State, group.Key.IsPast, Count = group.Count() }).ToListAsync(cancellationToken);
        Figure In(params DutyState[] states) => new(
            groups.Where(group => states.Contains(group.State)).Sum(group => group.Count), BoardLinks.Duties([.. states.Select(state => ("state", state.ToString()))]));
        return new DutyPart(
            In([.. Enum.GetValues<DutyState>().Where(state => state.IsOwed())]),
            new Figure(groups.Where(group => group.State.IsOwed() && group.IsPast).Sum(group => group.Count), BoardLinks.Duties(("overdue", "1"))),
            In(DutyState.ReportedDone), In(DutyState.Confirmed));
    }
}
