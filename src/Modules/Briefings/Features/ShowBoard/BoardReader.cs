using Microsoft.Extensions.Caching.Memory;
using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Contract;
using Tuijin.Projects.Contract;
using Tuijin.Zones.Contract;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>Reads the board within what the viewer may see; remembers it for those who see the same until something on it is saved, for at most a short while.</summary>
internal sealed class BoardReader(
    TuijinDb db, Viewer viewer, ProjectPartReader projects, AppealPartReader appeals, DutyPartReader duties, MeetingPartReader meetings, ZoneMaps maps, DecisionReader decisions,
    ChangeCounters counters, IMemoryCache cache, TimeProvider clock)
{
    /// <summary>How long a board may lag behind writes of other processes.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(10);

    private static readonly IReadOnlyList<Type> MadeOf = [.. ProjectViews.MadeOf, .. PermitReasons.MadeOf, .. AppealViews.MadeOf, .. DutyViews.MadeOf, .. MeetingViews.MadeOf, .. ZoneViews.MadeOf];

    public async Task<Board> Read(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var key = (nameof(BoardReader), today, viewer.SeesCity, viewer.SeesCity ? "/" : viewer.ScopePath, viewer.SeesCity ? null : viewer.OrganisationId, counters.Of(MadeOf));
        if (cache.TryGetValue(key, out Board? known))
        {
            return known!;
        }

        var reach = await BoardReach.Of(db, viewer, cancellationToken);
        var projectPart = await projects.Read(reach, cancellationToken);
        var board = new Board(
            clock.UtcNow(), reach, projectPart, await appeals.Read(reach, today, cancellationToken), await duties.Read(today, cancellationToken),
            await meetings.Read(cancellationToken), await maps.Drawing(projectPart.OfZones, cancellationToken), await decisions.Read(projectPart.Lit, today, cancellationToken));
        cache.Set(key, board, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Life, Size = 1 });
        return board;
    }
}
