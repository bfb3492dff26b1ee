using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Contract;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>A meeting that was held and what became of what was said.</summary>
/// <param name="Problems">Appeals raised in it that the viewer may see.</param>
/// <param name="OpenProblems">Those still open.</param>
/// <param name="Duties">Tasks decided in it that the viewer may see.</param>
/// <param name="OpenDuties">Those neither confirmed nor cancelled.</param>
internal sealed record HeldMeeting(string Number, string Title, MeetingType Type, DateOnly HeldOn, string Host, Figure Problems, Figure OpenProblems, Figure Duties, Figure OpenDuties);

/// <summary>Reads the last meetings with two grouped queries over what came out of them.</summary>
internal sealed class MeetingPartReader(TuijinDb db, Viewer viewer, TimeProvider clock)
{
    private const int MostMeetings = 6;

    public async Task<IReadOnlyList<HeldMeeting>> Read(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var meetings = await db.MeetingViewsVisibleTo(viewer).Where(meeting => meeting.State != MeetingState.Planned && meeting.StartsAt <= now)
            .OrderByDescending(meeting => meeting.StartsAt).Take(MostMeetings).ToListAsync(cancellationToken);
        var ids = meetings.Select(meeting => meeting.Id.Value).ToList();
        var appeals = await db.AppealViewsVisibleTo(viewer).Where(appeal => appeal.SourceId != null && ids.Contains(appeal.SourceId.Value))
            .GroupBy(appeal => new { appeal.SourceId, appeal.IsOpen }).Select(group => new { group.Key.SourceId, group.Key.IsOpen, Count = group.Count() }).ToListAsync(cancellationToken);
        var duties = await db.DutyViewsVisibleTo(viewer).Where(duty => ids.Contains(duty.MeetingId))
            .GroupBy(duty => new { duty.MeetingId, duty.State }).Select(group => new { group.Key.MeetingId, group.Key.State, Count = group.Count() }).ToListAsync(cancellationToken);
        return [.. meetings.Select(meeting =>
        {
            var (raised, decided) = (appeals.Where(group => group.SourceId == meeting.Id.Value).ToList(), duties.Where(group => group.MeetingId == meeting.Id.Value).ToList());
            var (ofMeeting, named) = ($"/appeals?source={meeting.Id.Value}", ("meeting", meeting.Number));
            return new HeldMeeting(
                meeting.Number, meeting.Title, meeting.Type, meeting.StartsAt.ShanghaiDay(), meeting.Host,
                new Figure(raised.Sum(group => group.Count), ofMeeting),
                new Figure(raised.Where(group => group.IsOpen).Sum(group => group.Count), ofMeeting + "&open=1"),
                new Figure(decided.Sum(group => group.Count), BoardLinks.Duties(named)),
                new Figure(decided.Where(group => group.State.IsOpen()).Sum(group => group.Count),
                    BoardLinks.Duties([named, .. Enum.GetValues<DutyState>().Where(state => state.IsOpen()).Select(state => ("state", state.ToString()))])));
        })];
    }
}
