using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Features.ViewMeeting;
using Tuijin.Projects.Contract;

namespace Tuijin.Meetings.Features.RecordMeeting;

/// <summary>Reads what is open at the project or enterprise that is spoken about.</summary>
internal sealed class TopicReader(TuijinDb db, WorkingCalendars calendars, TimeProvider clock)
{
    private const int Most = 12;

    public async Task<TopicSituation> Read(TopicFacts topic, CancellationToken cancellationToken)
    {
        if (topic.Project is not { } looked)
        {
            return new TopicSituation(null, [], []);
        }

        var id = new ProjectId(looked.Id);
        var project = await db.Set<ProjectView>().SingleAsync(project => project.Id == id, cancellationToken);
        var firm = project.EnterpriseId;
        var appeals = await (from appeal in db.Set<AppealView>()
                             join unit in db.Set<OrganisationView>() on appeal.LeadId equals unit.Id into leads
                             from lead in leads.DefaultIfEmpty()
                             where appeal.IsOpen && (appeal.ProjectId == id || (firm != null && appeal.EnterpriseId == firm))
                             orderby appeal.StepDueOn, appeal.Number
                             select new { appeal.Number, appeal.Title, appeal.State, Lead = lead == null ? null : lead.ShortName, appeal.StepDueOn }).Take(Most).ToListAsync(cancellationToken);
        var duties = await (from duty in db.Set<DutyView>()
                            join lead in db.Set<OrganisationView>() on duty.LeadId equals lead.Id
                            where duty.ProjectId == id && duty.State != DutyState.Confirmed && duty.State != DutyState.Cancelled
                            orderby duty.DueOn
                            select new { duty.Number, duty.Text, duty.State, Lead = lead.ShortName, duty.DueOn }).Take(Most).ToListAsync(cancellationToken);
        var (calendar, today) = (await calendars.Current(cancellationToken), clock.Today());
        return new TopicSituation(
            project,
            [.. appeals.Select(appeal => new OpenMatter(appeal.Number, AppealLinks.Of(appeal.Number), appeal.Title, appeal.State.Title(), appeal.Lead,
                appeal.StepDueOn is { } due ? calendar.RemainingWorkingDays(today, due).Days : null))],
            [.. duties.Select(duty => new OpenMatter(duty.Number, $"/duties/{duty.Number}", duty.Text, duty.State.Title(), duty.Lead,
                duty.State.IsOwed() ? calendar.RemainingWorkingDays(today, duty.DueOn).Days : null))]);
    }
}

/// <summary>Where the project that is spoken about stands.</summary>
/// <param name="Project">Null when the topic is about no project.</param>
internal sealed record TopicSituation(ProjectView? Project, IReadOnlyList<OpenMatter> Appeals, IReadOnlyList<OpenMatter> Duties);

/// <summary>An open appeal or task.</summary>
/// <param name="DaysLeft">Working days; null without a date.</param>
internal sealed record OpenMatter(string Number, string Href, string Text, string State, string? Lead, int? DaysLeft);
