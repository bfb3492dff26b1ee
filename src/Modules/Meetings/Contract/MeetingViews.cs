using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Meetings.Data;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Contract;

/// <summary>Meetings as other modules may read them.</summary>
public static class MeetingViews
{
    /// <summary>The kinds of records that a <see cref="MeetingView"/> is made of, for caches that must hear of changes.</summary>
    public static IReadOnlyList<Type> MadeOf { get; } = [typeof(Meeting)];

    /// <summary>Meetings within what the viewer may see, by the same rule as the list itself.</summary>
    public static IQueryable<MeetingView> MeetingViewsVisibleTo(this TuijinDb db, Viewer viewer) => viewer.SeesCity
        ? db.Set<MeetingView>()
        : db.Set<MeetingView>().Where(view => db.MeetingsVisibleTo(viewer).Any(meeting => meeting.Id == view.Id));
}
