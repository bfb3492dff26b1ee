using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Domain;
using Tuijin.Projects.Contract;
using Tuijin.Rules.WorkingTime;
using Tuijin.Shell.Parts;

namespace Tuijin.Meetings.Features.ViewMeeting;

/// <summary>Gives lines the names of what they point to and the state of what was raised from them.</summary>
internal sealed class LineReading(TuijinDb db, IAppealIntake appeals, WorkingCalendars calendars, TimeProvider clock)
{
    public async Task<IReadOnlyList<LineFacts>> Read(IReadOnlyList<MeetingLine> lines, CancellationToken cancellationToken)
    {
        var unitIds = lines.SelectMany(line => line.SupportIds.Concat(line.LeadId is { } lead ? [lead] : [])).Distinct().ToList();
        var units = await db.Set<OrganisationView>().Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellationToken);
        var firmIds = lines.Select(line => line.EnterpriseId).OfType<EnterpriseId>().Distinct().ToList();
        var firms = await db.Set<EnterpriseView>().Where(firm => firmIds.Contains(firm.Id)).ToDictionaryAsync(firm => firm.Id, firm => firm.Name, cancellationToken);
        var projectIds = lines.Select(line => line.ProjectId).OfType<ProjectId>().Distinct().ToList();
        var projects = await db.Set<ProjectView>().Where(project => projectIds.Contains(project.Id)).Select(project => new { project.Id, project.Name }).ToDictionaryAsync(project => project.Id, project => project.Name, cancellationToken);
        var categories = (await appeals.Categories(cancellationToken)).ToDictionary(category => category.Key, category => category.Value);
        var outcomes = await Outcomes(lines, cancellationToken);
        return [.. lines.Select(line => new LineFacts(
            line.Id.Value, line.Order, line.TopicId, line.Kind, line.Text, line.Typed, line.Speaker,
            line.Category is { } code ? categories.GetValueOrDefault(code, code) : null,
            line.EnterpriseId is { } firm ? firms.GetValueOrDefault(firm) : null, line.ProjectId is { } project ? projects.GetValueOrDefault(project) : null,
            line.LeadId is { } lead ? units.GetValueOrDefault(lead) : null, [.. line.SupportIds.Select(support => units.GetValueOrDefault(support, ""))],
            line.DueOn, line.Missing, line.SaidAt, line.RaisedNumber is { } number ? outcomes.GetValueOrDefault(number) : null))];
    }

    private async Task<Dictionary<string, LineOutcome>> Outcomes(IReadOnlyList<MeetingLine> lines, CancellationToken cancellationToken)
    {
        var (calendar, today) = (await calendars.Current(cancellationToken), clock.Today());
        var appealIds = lines.Select(line => line.AppealId).OfType<AppealId>().ToList();
        var raised = await db.Set<AppealView>().Where(appeal => appealIds.Contains(appeal.Id)).ToListAsync(cancellationToken);
        var dutyIds = lines.Select(line => line.DutyId).OfType<DutyId>().ToList();
        var assigned = await db.Set<DutyView>().Where(duty => dutyIds.Contains(duty.Id)).ToListAsync(cancellationToken);
        var leadIds = raised.Select(appeal => appeal.LeadId).OfType<OrganisationId>().Distinct().ToList();
        var leads = await db.Set<OrganisationView>().Where(unit => leadIds.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellationToken);
        return raised.Select(appeal => Of(appeal, appeal.LeadId is { } lead ? leads.GetValueOrDefault(lead) : null, calendar, today)).Concat(assigned.Select(duty => Of(duty, calendar, today))).ToDictionary(outcome => outcome.Number);
    }

    private static LineOutcome Of(AppealView appeal, string? lead, WorkingCalendar calendar, DateOnly today) => new(
        appeal.Number, appeal.Href, appeal.State.Title(), ToneOf(appeal), appeal.IsOpen && appeal.StepDueOn is { } due ? calendar.RemainingWorkingDays(today, due).Days : null,
        appeal.StepDueOn, appeal.IsOpen && appeal.StepDueOn < today, appeal.State is AppealState.Closed,
        lead, appeal.DueOn, appeal.State is AppealState.Submitted or AppealState.Accepted);

    private static LineOutcome Of(DutyView duty, WorkingCalendar calendar, DateOnly today) => new(
        duty.Number, $"/duties/{duty.Number}", duty.State.Title(), duty.State.Tone(), duty.State.IsOwed() ? calendar.RemainingWorkingDays(today, duty.DueOn).Days : null,
        duty.DueOn, duty.State.IsOwed() && duty.DueOn < today, duty.State is DutyState.Confirmed,
        null, duty.DueOn, false);

    private static Tone ToneOf(AppealView appeal) => appeal.State switch
    {
        AppealState.Closed => appeal.Satisfaction is Satisfaction.Dissatisfied ? Tone.Warning : Tone.Good,
        AppealState.Refused or AppealState.Withdrawn => Tone.Muted,
        AppealState.Submitted or AppealState.Accepted => Tone.Warning,
        _ => Tone.Info,
    };
}
