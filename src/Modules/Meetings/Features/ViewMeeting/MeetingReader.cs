using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Meetings.Data;
using Tuijin.Projects.Contract;

namespace Tuijin.Meetings.Features.ViewMeeting;

/// <summary>Reads one meeting with its agenda, its guests and its lines.</summary>
internal sealed class MeetingReader(TuijinDb db, Viewer viewer, LineReading lines)
{
    /// <summary>Null when it is not there or not the viewer's to see.</summary>
    public async Task<MeetingFacts?> Find(string number, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingsVisibleTo(viewer).AsNoTracking()
            .Include(meeting => meeting.Topics.OrderBy(topic => topic.Order)).Include(meeting => meeting.Units).Include(meeting => meeting.Enterprises)
            .AsSplitQuery().SingleOrDefaultAsync(meeting => meeting.Number == number, cancellationToken);
        if (meeting is null)
        {
            return null;
        }

        var unitIds = meeting.Units.Select(unit => unit.OrganisationId).ToList();
        var units = await db.Set<OrganisationView>().Where(unit => unitIds.Contains(unit.Id) || unit.Id == meeting.ConvenerId)
            .OrderBy(unit => unit.Kind).ThenBy(unit => unit.SortOrder).ThenBy(unit => unit.ShortName).Select(unit => new { unit.Id, unit.ShortName, unit.Name }).ToListAsync(cancellationToken);
        var firmIds = meeting.Enterprises.Select(enterprise => enterprise.EnterpriseId).Concat(meeting.Topics.Select(topic => topic.EnterpriseId).OfType<EnterpriseId>()).Distinct().ToList();
        var firms = await db.Set<EnterpriseView>().Where(firm => firmIds.Contains(firm.Id)).OrderBy(firm => firm.Name).Select(firm => new { firm.Id, firm.Name }).ToListAsync(cancellationToken);
        var projectIds = meeting.Topics.Select(topic => topic.ProjectId).OfType<ProjectId>().ToList();
        var projects = await db.Set<ProjectView>().Where(project => projectIds.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancellationToken);
        var written = await db.LinesVisibleTo(viewer, meeting.Id).AsNoTracking().OrderBy(line => line.Order).ToListAsync(cancellationToken);
        return new MeetingFacts(
            meeting.Id, meeting.Number, meeting.Type, meeting.Title, meeting.StartsAt, meeting.Place, meeting.Host, meeting.Clerk,
            units.Find(unit => unit.Id == meeting.ConvenerId)?.Name ?? "", meeting.State, Names(meeting.Present), Names(meeting.SittingIn), Names(meeting.Excused),
            [.. units.Where(unit => unitIds.Contains(unit.Id)).Select(unit => unit.ShortName)],
            [.. firms.Where(firm => meeting.Enterprises.Exists(enterprise => enterprise.EnterpriseId == firm.Id)).Select(firm => firm.Name)],
            [.. meeting.Topics.Select(topic => new TopicFacts(topic.Id, topic.Order, topic.Title,
                topic.ProjectId is { } id && projects.GetValueOrDefault(id) is { } project ? Of(project) : null,
                firms.Find(firm => firm.Id == topic.EnterpriseId)?.Name))],
            await lines.Read(written, cancellationToken), meeting.FinalVersion, meeting.IsKeptBy(viewer), meeting.Revision)
        {
            ConvenerShortName = units.Find(unit => unit.Id == meeting.ConvenerId)?.ShortName ?? "",
        };
    }

    private static TopicProject Of(ProjectView project) => new(project.Id.Value, project.Number, project.Name, project.Light, project.LightWord, project.LightReason);

    private static string[] Names(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
