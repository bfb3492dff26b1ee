using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Accountability.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;

namespace Tuijin.Accountability.Features.AssignDuty;

/// <summary>Makes a task of a decision, numbers it and tells the unit in charge.</summary>
internal sealed class DutyIntake(TuijinDb db, Viewer viewer, Notifier notifier, TimeProvider clock) : IDutyIntake
{
    /// <summary>Decisions entered later than this are records, not news.</summary>
    private const int NewsDays = 30;

    public async Task<Result<AssignedDuty>> Assign(MeetingDecision decision, CancellationToken cancellationToken)
    {
        if (decision.DueOn < decision.DecidedAt.ShanghaiDay())
        {
            return new DueBeforeDecision();
        }

        List<OrganisationId> named = [decision.LeadId, .. decision.SupportIds];
        var units = await db.Set<OrganisationView>().Where(unit => named.Contains(unit.Id)).ToListAsync(cancellationToken);
        foreach (var id in named)
        {
            var unit = units.Find(unit => unit.Id == id);
            if (unit is null || !unit.IsActive)
            {
                return new UnitGone(unit?.ShortName ?? "");
            }
        }

        var path = decision.ProjectId is { } projectId
            ? await db.Set<ProjectView>().Where(project => project.Id == projectId).Select(project => project.DivisionPath).SingleOrDefaultAsync(cancellationToken)
            : null;
        var year = decision.DecidedAt.ShanghaiDay().Year;
        var number = $"任{year}-{await db.NextNumber($"duty-{year}", 1, cancellationToken):0000}";
        var duty = Duty.Assign(
            clock.NewId<DutyId>(), number, decision, path ?? units.Find(unit => unit.Id == decision.LeadId)!.DivisionPath, DutyActor.Of(viewer));
        db.Add(duty);
        Tell(duty);
        return new AssignedDuty(duty.Id, number);
    }

    private void Tell(Duty duty)
    {
        if (clock.Today().DayNumber - duty.AssignedAt.ShanghaiDay().DayNumber > NewsDays)
        {
            return;
        }

        notifier.Tell(new Recipient.OfOrganisation(duty.LeadId.Value), $"{duty.Number}待签收：{duty.Text.Brief()}", $"/duties/{duty.Number}");
        foreach (var support in duty.Supports)
        {
            notifier.Tell(new Recipient.OfOrganisation(support.OrganisationId.Value), $"请配合{duty.Number}：{duty.Text.Brief()}", $"/duties/{duty.Number}");
        }
    }
}
