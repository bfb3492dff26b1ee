using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Foundation.Todo;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Data;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Features.WaitingMeetings;

/// <summary>Meetings that wait for the viewer: to be attended within two weeks, to be held, to have their minutes made final.</summary>
internal sealed class MeetingTodoSource(TuijinDb db, PermissionCatalogue permissions, WorkingCalendars calendars, TimeProvider clock) : ITodoSource
{
    /// <summary>How far ahead an invitation is work to do.</summary>
    private const int DaysAhead = 14;

    public IReadOnlyList<Type> DependsOn { get; } = [typeof(Meeting)];

    public Task<int> Count(Viewer viewer, CancellationToken cancellationToken) => Waiting(viewer).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<TodoItem>> Items(Viewer viewer, int most, CancellationToken cancellationToken)
    {
        var own = new OrganisationId(viewer.OrganisationId ?? Guid.Empty);
        var meetings = await Waiting(viewer).OrderBy(meeting => meeting.StartsAt).ThenBy(meeting => meeting.Number).Take(most)
            .Select(meeting => new { meeting.Number, meeting.Title, meeting.StartsAt, meeting.State, IsOwn = meeting.ConvenerId == own, meeting.Place }).ToListAsync(cancellationToken);
        var (calendar, today) = (await calendars.Current(cancellationToken), clock.Today());
        return [.. meetings.Select(meeting => meeting.State switch
        {
            MeetingState.Planned => new TodoItem(meeting.IsOwn ? "召开会议" : "参加会议", meeting.Title, $"/meetings/{meeting.Number}", meeting.StartsAt.ShanghaiDay(), meeting.Place)
            {
                WorkingDaysLeft = calendar.RemainingWorkingDays(today, meeting.StartsAt.ShanghaiDay()).Days,
            },
            MeetingState.InSession => new TodoItem("现场记录", meeting.Title, $"/meetings/{meeting.Number}/live", null, meeting.Place),
            _ => new TodoItem("会议纪要定稿", meeting.Title, $"/meetings/{meeting.Number}/minutes", null, meeting.Place),
        })];
    }

    private IQueryable<Meeting> Waiting(Viewer viewer)
    {
        var meetings = db.MeetingsVisibleTo(viewer).AsNoTracking();
        var own = new OrganisationId(viewer.OrganisationId ?? Guid.Empty);
        var firm = new EnterpriseId(viewer.EnterpriseId ?? Guid.Empty);
        var (from, until) = (Clock.FromShanghai(clock.Today().ToDateTime(default)), Clock.FromShanghai(clock.Today().AddDays(DaysAhead).ToDateTime(default)));
        var keeps = permissions.Holds(viewer.Role, MeetingPermissions.Record);
        return meetings.Where(meeting =>
            (keeps && meeting.ConvenerId == own
                && (meeting.State == MeetingState.InSession || meeting.State == MeetingState.Ended || (meeting.State == MeetingState.Planned && meeting.StartsAt < until)))
            || (meeting.State == MeetingState.Planned && meeting.StartsAt >= from && meeting.StartsAt < until
                && (meeting.Units.Any(unit => unit.OrganisationId == own) || meeting.Enterprises.Any(enterprise => enterprise.EnterpriseId == firm))));
    }
}
