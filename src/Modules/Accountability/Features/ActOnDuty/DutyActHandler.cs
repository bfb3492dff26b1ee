using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Data;
using Tuijin.Accountability.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Accountability.Features.ActOnDuty;

/// <summary>Does an act on a task and tells who waits for it. Of two who act at once one wins; the other reads who was first.</summary>
internal sealed class DutyActHandler(TuijinDb db, Viewer viewer, Attachments attachments, Notifier notifier, LastChanges changes, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string number, DutyActWords words, DutyActForm form, CancellationToken cancellationToken)
    {
        if (await db.DutyToChange(number, viewer, cancellationToken) is not { } duty)
        {
            return new NotFound($"任务{number}");
        }

        var text = form.Text?.Trim() ?? "";
        if (Do(duty, words.Act, text, form.NewDueOn) is { } refusal)
        {
            return refusal;
        }

        if (words.TakesFiles && await attachments.Add(DutyFiles.OwnerKind, duty.Id.Value, DutyFiles.Evidence, form.Files ?? [], FileKinds.All, cancellationToken) is { } notTaken)
        {
            return notTaken;
        }

        Tell(duty, words.Act, text);
        try
        {
            await db.Save(words.Heading, cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await changes.Since<Duty>(duty.AuditSubject, number, cancellationToken);
        }
    }

    private Refusal? Do(Duty duty, DutyAct act, string text, DateOnly? newDueOn)
    {
        var (by, now) = (DutyActor.Of(viewer), clock.UtcNow());
        return act switch
        {
            DutyAct.Sign => duty.Sign(text, by, now),
            DutyAct.Progress => duty.ReportProgress(text, by, now),
            DutyAct.Done => duty.ReportDone(text, by, now),
            DutyAct.Confirm => duty.Confirm(text.Length > 0 ? text : null, by, now),
            DutyAct.SendBack => duty.SendBack(text, newDueOn, by, now),
            DutyAct.Cancel => duty.Cancel(text, by, now),
            DutyAct.Assign => throw new InvalidOperationException("Tasks are assigned by meetings."),
        };
    }

    private void Tell(Duty duty, DutyAct act, string text)
    {
        Recipient lead = new Recipient.OfOrganisation(duty.LeadId.Value);
        (Recipient Whom, string What)? told = act switch
        {
            DutyAct.Done => (new Recipient.OfRole(Role.Supervision), "已报完成，请确认。"),
            DutyAct.Confirm => (lead, "已确认完成。"),
            DutyAct.SendBack => (lead, $"被退回重办：{text.Brief()}"),
            DutyAct.Cancel => (lead, $"已撤销：{text.Brief()}"),
            _ => null,
        };
        if (told is var (whom, what))
        {
            notifier.Tell(whom, $"{duty.Number}{what}", $"/duties/{duty.Number}");
        }
    }
}
