using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Data;

namespace Tuijin.Meetings.Features.ListMeetings;

/// <summary>Reads the meetings of a year with what became of what was said in them.</summary>
internal sealed class MeetingListReader(TuijinDb db, Viewer viewer, TimeProvider clock)
{
    private const int LongestWords = 60;

    /// <param name="type">Null for all kinds.</param>
    /// <param name="words">Part of title, place, host or number; empty for all.</param>
    public async Task<IReadOnlyList<ListedMeeting>> Of(int year, MeetingType? type, string? words, CancellationToken cancellationToken)
    {
        var (from, until) = (Clock.FromShanghai(new DateTime(year, 1, 1)), Clock.FromShanghai(new DateTime(year + 1, 1, 1)));
        var trimmed = (words ?? "").Trim();
        var asked = trimmed.Length > LongestWords ? trimmed[..LongestWords] : trimmed;
        var visible = db.MeetingsVisibleTo(viewer).AsNoTracking().Where(meeting => meeting.StartsAt >= from && meeting.StartsAt < until);
        visible = type is { } wanted ? visible.Where(meeting => meeting.Type == wanted) : visible;
        visible = asked.Length > 0
            ? visible.Where(meeting => meeting.Title.Contains(asked) || meeting.Place.Contains(asked) || meeting.Host.Contains(asked) || meeting.Number.Contains(asked))
            : visible;
        var meetings = await visible.OrderByDescending(meeting => meeting.StartsAt).ThenByDescending(meeting => meeting.Number)
            .Select(meeting => new { meeting.Id, meeting.Number, meeting.Type, meeting.Title, meeting.StartsAt, meeting.Place, meeting.Host, meeting.State }).ToListAsync(cancellationToken);
        var results = await Results([.. meetings.Select(meeting => meeting.Id)], cancellationToken);
        return [.. meetings.Select(meeting => new ListedMeeting(
            meeting.Number, meeting.Type, meeting.Title, meeting.StartsAt, meeting.Place, meeting.Host, meeting.State, results.GetValueOrDefault(meeting.Id, MeetingResult.Nothing)))];
    }

    /// <summary>Years in which the viewer has meetings, newest first; this year always.</summary>
    public async Task<IReadOnlyList<int>> Years(CancellationToken cancellationToken)
    {
        var moments = db.MeetingsVisibleTo(viewer).Select(meeting => meeting.StartsAt);
        var (first, last) = (await moments.MinAsync(moment => (DateTime?)moment, cancellationToken), await moments.MaxAsync(moment => (DateTime?)moment, cancellationToken));
        var now = clock.Today().Year;
        var (from, to) = (Math.Min(first?.ShanghaiDay().Year ?? now, now), Math.Max(last?.ShanghaiDay().Year ?? now, now));
        return [.. Enumerable.Range(from, to - from + 1).Reverse()];
    }

    private async Task<Dictionary<MeetingId, MeetingResult>> Results(IReadOnlyList<MeetingId> meetings, CancellationToken cancellationToken)
    {
        if (viewer.Role is Role.Enterprise or Role.Association)
        {
            return [];
        }

        var today = clock.Today();
        var appeals = await (from line in db.LinesOf(meetings)
                             join appeal in db.Set<AppealView>() on line.AppealId equals appeal.Id
                             group appeal by line.MeetingId into ofMeeting
                             select new
                             {
                                 ofMeeting.Key,
                                 All = ofMeeting.Count(),
                                 Done = ofMeeting.Count(appeal => appeal.State == AppealState.Closed),
                                 Late = ofMeeting.Count(appeal => appeal.IsOpen && appeal.StepDueOn < today),
                             }).ToListAsync(cancellationToken);
        var duties = await (from line in db.LinesOf(meetings)
                            join duty in db.Set<DutyView>() on line.DutyId equals duty.Id
                            group duty by line.MeetingId into ofMeeting
                            select new
                            {
                                ofMeeting.Key,
                                All = ofMeeting.Count(),
                                Done = ofMeeting.Count(duty => duty.State == DutyState.Confirmed),
                                Late = ofMeeting.Count(duty => duty.DueOn < today
                                    && (duty.State == DutyState.Assigned || duty.State == DutyState.InProgress || duty.State == DutyState.SentBack)),
                            }).ToListAsync(cancellationToken);
        return appeals.Concat(duties).GroupBy(count => count.Key)
            .ToDictionary(counts => counts.Key, counts => new MeetingResult(counts.Sum(count => count.All), counts.Sum(count => count.Done), counts.Sum(count => count.Late)));
    }
}

/// <summary>A meeting in the list.</summary>
internal sealed record ListedMeeting(
    string Number, MeetingType Type, string Title, DateTime StartsAt, string Place, string Host, MeetingState State, MeetingResult Result);

/// <summary>What was raised from a meeting and how far it is.</summary>
internal sealed record MeetingResult(int All, int Done, int Late)
{
    public static readonly MeetingResult Nothing = new(0, 0, 0);
}
