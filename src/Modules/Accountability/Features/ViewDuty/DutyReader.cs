using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Accountability.Data;
using Tuijin.Accountability.Domain;
using Tuijin.Accountability.Features.ActOnDuty;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;

namespace Tuijin.Accountability.Features.ViewDuty;

/// <summary>Reads one task for its pages.</summary>
internal sealed class DutyReader(TuijinDb db, Viewer viewer, PermissionCatalogue permissions, WorkingCalendars calendars, TimeProvider clock)
{
    /// <summary>Null when it is not there or not the viewer's to see.</summary>
    public async Task<DutyFacts?> Find(string number, CancellationToken cancellationToken)
    {
        var duty = await db.DutiesVisibleTo(viewer).AsNoTracking().Include(duty => duty.Supports).Include(duty => duty.Steps.OrderBy(step => step.Order))
            .AsSplitQuery().SingleOrDefaultAsync(duty => duty.Number == number, cancellationToken);
        if (duty is null)
        {
            return null;
        }

        var named = duty.Supports.Select(support => support.OrganisationId).Append(duty.LeadId)
            .Concat(duty.Steps.Select(step => step.ByOrganisationId).OfType<OrganisationId>()).Distinct().ToList();
        var units = await db.Set<OrganisationView>().Where(unit => named.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellationToken);
        var project = duty.ProjectId is { } projectId
            ? await db.Set<ProjectView>().Where(project => project.Id == projectId).Select(project => new DutyProject(project.Number, project.Name)).SingleOrDefaultAsync(cancellationToken)
            : null;
        var today = clock.Today();
        return new DutyFacts(
            duty.Id.Value, duty.Number, duty.Text, units.GetValueOrDefault(duty.LeadId, ""), [.. duty.Supports.Select(support => units.GetValueOrDefault(support.OrganisationId, ""))],
            duty.PersonInCharge, duty.DueOn, duty.State, project, duty.MeetingNumber, duty.MeetingTitle, duty.AssignedAt, duty.TimesSentBack,
            [.. duty.Steps.Select(step => new DutyEvent(step.Act, step.HappenedAt, step.ByName, step.ByOrganisationId is { } unit ? units.GetValueOrDefault(unit) : null, step.Text))],
            duty.Revision)
        {
            DaysLeft = duty.State.IsOwed() ? (await calendars.Current(cancellationToken)).RemainingWorkingDays(today, duty.DueOn).Days : null,
            IsOverdue = duty.State.IsOwed() && duty.DueOn < today,
            MayOpenMeeting = viewer.SeesCity || viewer.OrganisationId == duty.LeadId.Value,
            Actions = [.. ActionsFor(duty)],
        };
    }

    private IEnumerable<DutyAction> ActionsFor(Duty duty) => DutyRules.All.Select(rule => rule.Act)
        .Where(act => permissions.Holds(viewer.Role, act.Permission()) && duty.Check(act, DutyActor.Of(viewer)) is null)
        .Select(act => new DutyAction(
            act.Title(), $"/duties/{duty.Number}/{DutyActWords.Of(act).Slug}", act is DutyAct.Sign or DutyAct.Done or DutyAct.Confirm, act is DutyAct.Cancel));
}
