using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Domain;

/// <content>More time: asked for by the lead, decided by the office.</content>
internal sealed partial class Appeal
{
    /// <summary>申请延期: at least one working day before the due date, with a new date and a reason (「泉州」).</summary>
    public Refusal? RequestExtension(DateOnly newDueOn, string reason, Occasion on)
    {
        if (Check(AppealAct.RequestExtension, on.By) is { } refusal)
        {
            return refusal;
        }

        if (PendingExtension is not null)
        {
            return new ExtensionPending();
        }

        var due = DueOn!.Value;
        if (on.Deadlines.LastDayToAskExtension(due) is var last && on.Today > last)
        {
            return new ExtensionTooLate(last);
        }

        if (newDueOn <= due)
        {
            return new ExtensionNotLater(due);
        }

        var lead = Lead!;
        if (TooLate("NewDueOn", newDueOn, Foundation.Time.Clock.ShanghaiDay(lead.AssignedAt), on) is { } tooLate)
        {
            return tooLate;
        }

        lead.Sign(on);
        extensions.Add(new AppealExtension
        {
            Id = on.NewId(), AppealId = Id, Number = Number, Round = Round, OrganisationId = lead.OrganisationId,
            RequestedAt = on.At, RequestedByName = on.By.Name, OldDueOn = due, NewDueOn = newDueOn, Reason = reason,
        });
        Write(AppealAct.RequestExtension, $"申请将期限延至{newDueOn:yyyy年M月d日}。{reason}", on);
        return null;
    }

    /// <summary>同意延期: the new date takes effect and the enterprise is told.</summary>
    public Refusal? ApproveExtension(string? note, Occasion on)
    {
        if ((Check(AppealAct.ApproveExtension, on.By) ?? NothingToDecide()) is { } refusal)
        {
            return refusal;
        }

        var extension = PendingExtension!;
        extension.Decide(ExtensionState.Approved, note, on);
        ExtensionCount++;
        DueOn = extension.NewDueOn;
        Lead!.DueOn = extension.NewDueOn;
        Enter(State, on.Deadlines.Given(extension.NewDueOn), on);
        Write(AppealAct.ApproveExtension, $"期限延至{extension.NewDueOn:yyyy年M月d日}。{note}", on);
        return null;
    }

    /// <summary>不同意延期: the old date stands.</summary>
    public Refusal? RefuseExtension(string reason, Occasion on)
    {
        if ((Check(AppealAct.RefuseExtension, on.By) ?? NothingToDecide()) is { } refusal)
        {
            return refusal;
        }

        PendingExtension!.Decide(ExtensionState.Refused, reason, on);
        Write(AppealAct.RefuseExtension, reason, on);
        return null;
    }

    private NoExtensionPending? NothingToDecide() => PendingExtension is null ? new NoExtensionPending() : null;
}
