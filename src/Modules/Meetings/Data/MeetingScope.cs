using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Data;

/// <summary>The only door to the tables of meetings.</summary>
internal static class MeetingScope
{
    /// <summary>
    /// City-wide roles see every meeting; a unit those it convenes, takes part in, or leads something of; a county or township
    /// besides those convened in its branch; an enterprise and an association those they take part in.
    /// </summary>
    public static IQueryable<Meeting> MeetingsVisibleTo(this TuijinDb db, Viewer viewer)
    {
        var all = db.Set<Meeting>();
        var own = new OrganisationId(viewer.OrganisationId ?? Guid.Empty);
        var firm = new EnterpriseId(viewer.EnterpriseId ?? Guid.Empty);
        return viewer.Role switch
        {
            Role.Department or Role.Zone => all.Where(meeting =>
                meeting.ConvenerId == own || meeting.Units.Any(unit => unit.OrganisationId == own)
                || db.Set<MeetingLine>().Any(line => line.MeetingId == meeting.Id && line.LeadId == own)),
            Role.County or Role.Township => all.Where(
                Scope.IsWithin<Meeting>(meeting => meeting.DivisionPath, viewer.ScopePath).Or(meeting =>
                    meeting.Units.Any(unit => unit.OrganisationId == own)
                    || db.Set<MeetingLine>().Any(line => line.MeetingId == meeting.Id && line.LeadId == own))),
            Role.Association => all.Where(meeting => meeting.Units.Any(unit => unit.OrganisationId == own)),
            Role.Enterprise => all.Where(meeting => meeting.Enterprises.Any(enterprise => enterprise.EnterpriseId == firm)),
            _ => viewer.SeesCity ? all : all.Where(meeting => false),
        };
    }

    /// <summary>
    /// Lines of a meeting that the viewer may see. Officials read the whole record; an enterprise only what is about itself,
    /// an association only what it takes part in deciding, which is nothing of an enterprise.
    /// </summary>
    public static IQueryable<MeetingLine> LinesVisibleTo(this TuijinDb db, Viewer viewer, MeetingId meeting)
    {
        var lines = db.Set<MeetingLine>().Where(line => line.MeetingId == meeting);
        var firm = new EnterpriseId(viewer.EnterpriseId ?? Guid.Empty);
        return viewer.Role switch
        {
            Role.Enterprise => lines.Where(line => line.EnterpriseId == firm),
            Role.Association => lines.Where(line => line.EnterpriseId == null),
            _ => lines,
        };
    }

    /// <summary>Lines of meetings that the caller has found through their scope; for counting, and for officials only.</summary>
    public static IQueryable<MeetingLine> LinesOf(this TuijinDb db, IReadOnlyList<MeetingId> meetings) =>
        db.Set<MeetingLine>().Where(line => meetings.Contains(line.MeetingId));

    /// <summary>One meeting with its agenda and guests, to be changed; null when it is not there or not the viewer's to see.</summary>
    public static Task<Meeting?> MeetingToChange(this TuijinDb db, string number, Viewer viewer, CancellationToken cancellationToken) =>
        db.MeetingsVisibleTo(viewer).Include(meeting => meeting.Topics.OrderBy(topic => topic.Order)).Include(meeting => meeting.Units).Include(meeting => meeting.Enterprises)
            .AsSplitQuery().SingleOrDefaultAsync(meeting => meeting.Number == number, cancellationToken);

    /// <summary>A line by the id that a browser made, whichever meeting it belongs to: to tell a line sent twice from a new one.</summary>
    public static Task<MeetingLine?> LineById(this TuijinDb db, MeetingLineId id, CancellationToken cancellationToken) =>
        db.Set<MeetingLine>().SingleOrDefaultAsync(line => line.Id == id, cancellationToken);
}
