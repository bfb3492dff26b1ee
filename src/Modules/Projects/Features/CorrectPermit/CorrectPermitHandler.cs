using Tuijin.Directory.Contract;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.RecordPermit;

namespace Tuijin.Projects.Features.CorrectPermit;

/// <summary>Corrects what was recorded of a permit. What it was before and why it was changed stay in the trail.</summary>
internal sealed class CorrectPermitHandler(PermitDesk desk, WorkingCalendars calendars, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string number, Guid id, PermitForm form, CancellationToken cancellationToken)
    {
        var found = await desk.Permit(number, id, form.Revision, cancellationToken);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        var permit = found.Value;
        var department = await desk.Department(form, cancellationToken);
        if (department.IsRefused)
        {
            return department.Refusal;
        }

        var facts = new PermitFacts(
            department.Value.Id, form.HandedInOn!.Value, form.LimitDays, permit.LimitKind, form.DoneOn, form.DocumentNumber.Trimmed(), form.ValidUntil, form.Note.Trimmed());
        if (await desk.Clash(permit.ProjectId, permit.Title, facts, permit.Id, cancellationToken) is { } clash)
        {
            return clash;
        }

        if (permit.Take(facts, clock.Today(), await calendars.Current(cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        permit.CorrectionReason = form.Reason!.Trim();
        return await desk.Save(permit, "更正手续", cancellationToken);
    }
}
