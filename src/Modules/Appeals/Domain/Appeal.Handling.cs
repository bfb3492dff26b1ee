using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Domain;

/// <content>From the assignment to the reply.</content>
internal sealed partial class Appeal
{
    /// <summary>交办: one lead, any number of supporting units, a due date that the rules propose and the office may change.</summary>
    public Refusal? Assign(AssignmentPlan plan, Occasion on)
    {
        if ((Check(AppealAct.Assign, on.By) ?? PlanIsRefused(plan, on)) is { } refusal)
        {
            return refusal;
        }

        Hand(plan, on);
        Write(AppealAct.Assign, TextOf(plan), on);
        return null;
    }

    /// <summary>改派: other units while the handling runs.</summary>
    public Refusal? Reassign(AssignmentPlan plan, Occasion on)
    {
        if ((Check(AppealAct.Reassign, on.By) ?? PlanIsRefused(plan, on)) is { } refusal)
        {
            return refusal;
        }

        if (assignments.Where(assignment => assignment.IsWaitedFor).Select(assignment => assignment.OrganisationId).ToHashSet()
            .SetEquals([plan.Lead.Id, .. plan.Supports.Select(unit => unit.Id)]) && Lead!.OrganisationId == plan.Lead.Id)
        {
            return new SameUnits();
        }

        EndHandling(on);
        Hand(plan, on);
        Write(AppealAct.Reassign, TextOf(plan), on);
        return null;
    }

    /// <summary>签收 by one unit.</summary>
    public Refusal? Sign(Occasion on)
    {
        if (Check(AppealAct.Sign, on.By) is { } refusal)
        {
            return refusal;
        }

        var part = PartOf(on.By)!;
        if (part.State is not AssignmentState.Waiting)
        {
            return new AlreadySigned(Number);
        }

        part.Sign(on);
        Write(AppealAct.Sign, part.Part.Title(), on);
        return null;
    }

    /// <summary>A note on the way, which the enterprise reads too.</summary>
    /// <param name="isContact">The unit has talked with the enterprise.</param>
    public Refusal? NoteProgress(string text, bool isContact, Occasion on)
    {
        if (Check(AppealAct.NoteProgress, on.By) is { } refusal)
        {
            return refusal;
        }

        var part = PartOf(on.By)!;
        part.Sign(on);
        if (isContact)
        {
            part.Contact(on);
        }

        Write(AppealAct.NoteProgress, text, on);
        return null;
    }

    /// <summary>协办反馈: a supporting unit gives its part to the lead; only the lead answers the enterprise (「泉州」).</summary>
    public Refusal? Assist(string text, Occasion on)
    {
        if (Check(AppealAct.Assist, on.By) is { } refusal)
        {
            return refusal;
        }

        PartOf(on.By)!.Reply(text, on);
        Write(AppealAct.Assist, text, on);
        return null;
    }

    /// <summary>答复 by the lead; ends the parts of supporting units that are still open.</summary>
    /// <param name="isSolved">Whether the lead says that the problem is solved.</param>
    public Refusal? Reply(string text, bool isSolved, Occasion on)
    {
        if (Check(AppealAct.Reply, on.By) is { } refusal)
        {
            return refusal;
        }

        Lead!.Reply(text, on);
        EndHandling(on);
        (RepliedAt, IsSolvedByReply, IsOnTime) = (on.At, isSolved, on.Today <= DueOn);
        Enter(AppealState.Replied, on.Deadlines.After(on.Today, LimitedStep.Rate), on);
        Write(AppealAct.Reply, text, on);
        return null;
    }

    /// <summary>退回: not this unit's matter; within two working days, with a reason and a better unit (「濮阳」).</summary>
    public Refusal? Return(string reason, Unit? suggested, Occasion on)
    {
        if (Check(AppealAct.Return, on.By) is { } refusal)
        {
            return refusal;
        }

        var part = PartOf(on.By)!;
        if (on.Today > part.ReturnDueOn)
        {
            return new ReturnTooLate(part.ReturnDueOn);
        }

        if (suggested?.Id == part.OrganisationId)
        {
            return new ReturnToItself();
        }

        part.Return(reason, suggested?.Id, on);
        if (part.Part is AssignmentPart.Lead)
        {
            EndHandling(on);
            ReturnCount++;
            CountFailure();
            (LeadId, DueOn) = (null, null);
            Enter(AppealState.Accepted, on.Deadlines.After(on.Today, LimitedStep.Assign), on);
        }

        Write(AppealAct.Return, suggested is null ? reason : $"{reason}（建议由{suggested.Name}办理）", on);
        return null;
    }

    /// <summary>Marks it as a matter that needs more than the longest time limit.</summary>
    public Refusal? MarkLongTerm(string reason, Occasion on)
    {
        if ((Check(AppealAct.MarkLongTerm, on.By) ?? (IsLongTerm ? new AlreadyLongTerm() : null)) is { } refusal)
        {
            return refusal;
        }

        (IsLongTerm, LongTermReason) = (true, reason);
        Write(AppealAct.MarkLongTerm, reason, on);
        return null;
    }

    public Refusal? UnmarkLongTerm(string reason, Occasion on)
    {
        if ((Check(AppealAct.UnmarkLongTerm, on.By) ?? (IsLongTerm ? null : new NotLongTerm())) is { } refusal)
        {
            return refusal;
        }

        (IsLongTerm, LongTermReason) = (false, null);
        Write(AppealAct.UnmarkLongTerm, reason, on);
        return null;
    }

    private Refusal? PlanIsRefused(AssignmentPlan plan, Occasion on)
    {
        if (plan.Supports.FirstOrDefault(unit => unit.Id == plan.Lead.Id) is { } twice)
        {
            return new LeadAlsoSupports(twice.Name);
        }

        if (plan.DueOn < on.Today)
        {
            return new DueInThePast(on.Today);
        }

        return plan.DueOn is { } due ? TooLate("DueOn", due, on.Today, on) : null;
    }

    /// <summary>Long-term matters may take longer than the rule; all others may not.</summary>
    private DueTooLate? TooLate(string field, DateOnly due, DateOnly start, Occasion on)
    {
        var latest = on.Deadlines.Handling(start, DeadlineClass.Longest).DueOn;
        return due <= latest || IsLongTerm ? null : new DueTooLate(field, latest, DeadlineBook.Days(start, LimitedStep.Longest));
    }

    /// <summary>Writes the assignments of a plan and enters 办理中.</summary>
    private void Hand(AssignmentPlan plan, Occasion on)
    {
        (Urgency, Deadline) = (plan.Urgency, plan.Deadline);
        var due = plan.DueOn is { } given ? on.Deadlines.Given(given) : on.Deadlines.Handling(on.Today, plan.Deadline, plan.Days);
        var support = on.Deadlines.After(on.Today, LimitedStep.Support).DueOn;
        assignments.Add(Assignment(plan.Lead.Id, AssignmentPart.Lead, due.DueOn, on));
        assignments.AddRange(plan.Supports.DistinctBy(unit => unit.Id)
            .Select(unit => Assignment(unit.Id, AssignmentPart.Support, support < due.DueOn ? support : due.DueOn, on)));
        (LeadId, DueOn, AssignedAt, IsOnTime) = (plan.Lead.Id, due.DueOn, on.At, null);
        Enter(AppealState.Assigned, due, on);
    }

    private AppealAssignment Assignment(OrganisationId unit, AssignmentPart part, DateOnly due, Occasion on) => new()
    {
        Id = on.NewId(),
        AppealId = Id,
        Number = Number,
        Round = Round,
        OrganisationId = unit,
        Part = part,
        AssignedAt = on.At,
        SignDueOn = on.Deadlines.After(on.Today, LimitedStep.Sign).DueOn,
        ContactDueOn = part is AssignmentPart.Lead ? on.Deadlines.After(on.Today, LimitedStep.Contact).DueOn : null,
        ReturnDueOn = on.Deadlines.After(on.Today, LimitedStep.Return).DueOn,
        DueOn = due,
    };

    /// <summary>Ends what is still open of the round: assignments and a pending request for more time.</summary>
    private void EndHandling(Occasion on)
    {
        foreach (var assignment in assignments)
        {
            assignment.End(on);
        }

        PendingExtension?.Decide(ExtensionState.Lapsed, null, on);
    }

    private void CountFailure() => NeedsCoordination |= ReturnCount + Round - 1 >= FailuresBeforeCoordination;

    private string TextOf(AssignmentPlan plan)
    {
        var supports = plan.Supports.Count == 0 ? "" : $"，协办{string.Join("、", plan.Supports.Select(unit => unit.Name))}";
        return $"主办{plan.Lead.Name}{supports}，{DueOn:yyyy年M月d日}前办结。{plan.Note}";
    }
}
