using Tuijin.Accountability.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;

namespace Tuijin.Accountability.Domain;

/// <summary>A task (任务) that one unit leads: signed for, carried out, reported done with evidence, confirmed by who watches over it.</summary>
internal sealed class Duty : IAudited, IRevised
{
    /// <summary>What is over is pressing on no day: it sorts last.</summary>
    private static readonly DateOnly Never = DateOnly.MaxValue;

    private Duty()
    {
    }

    public DutyId Id { get; private init; }

    public string Number { get; private init; } = "";

    public string Text { get; private init; } = "";

    public OrganisationId LeadId { get; private init; }

    /// <summary>配合单位.</summary>
    public List<DutySupport> Supports { get; private init; } = [];

    public string? PersonInCharge { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The due day while the task is owed, the end of time afterwards: lists show what presses first by it.</summary>
    public DateOnly PressingOn { get; private set; }

    public ProjectId? ProjectId { get; private init; }

    public string DivisionPath { get; private init; } = "";

    public Guid MeetingId { get; private init; }

    public string MeetingNumber { get; private init; } = "";

    public string MeetingTitle { get; private init; } = "";

    public DutyState State { get; private set; }

    public DateTime AssignedAt { get; private init; }

    public DateTime? SignedAt { get; private set; }

    /// <summary>When progress was last reported.</summary>
    public DateTime? ProgressAt { get; private set; }

    public DateTime? ReportedDoneAt { get; private set; }

    public DateTime? ConfirmedAt { get; private set; }

    public int TimesSentBack { get; private set; }

    /// <summary>Everything that happened, oldest first.</summary>
    public List<DutyStep> Steps { get; private init; } = [];

    public long Revision { get; private set; }

    public string AuditSubject => $"duty:{Number}";

    public static Duty Assign(DutyId id, string number, MeetingDecision decision, string divisionPath, DutyActor by)
    {
        var duty = new Duty
        {
            Id = id,
            Number = number,
            Text = decision.Text,
            LeadId = decision.LeadId,
            Supports = [.. decision.SupportIds.Where(support => support != decision.LeadId).Distinct().Select(support => new DutySupport { DutyId = id, OrganisationId = support })],
            PersonInCharge = decision.PersonInCharge,
            DueOn = decision.DueOn,
            PressingOn = decision.DueOn,
            ProjectId = decision.ProjectId,
            DivisionPath = divisionPath,
            MeetingId = decision.Source.MeetingId,
            MeetingNumber = decision.Source.MeetingNumber,
            MeetingTitle = decision.Source.MeetingTitle,
            State = DutyState.Assigned,
            AssignedAt = decision.DecidedAt,
        };
        duty.Note(DutyAct.Assign, by, null, decision.DecidedAt);
        return duty;
    }

    /// <summary>The unit takes the task and names who does it.</summary>
    public Refusal? Sign(string personInCharge, DutyActor by, DateTime now)
    {
        if (Check(DutyAct.Sign, by) is { } refusal)
        {
            return refusal;
        }

        (State, PersonInCharge, SignedAt) = (DutyState.InProgress, personInCharge, now);
        Note(DutyAct.Sign, by, $"责任人：{personInCharge}", now);
        return null;
    }

    public Refusal? ReportProgress(string text, DutyActor by, DateTime now)
    {
        if (Check(DutyAct.Progress, by) is { } refusal)
        {
            return refusal;
        }

        ProgressAt = now;
        Note(DutyAct.Progress, by, text, now);
        return null;
    }

    /// <param name="evidence">What was done, and by what it can be seen.</param>
    public Refusal? ReportDone(string evidence, DutyActor by, DateTime now)
    {
        if (Check(DutyAct.Done, by) is { } refusal)
        {
            return refusal;
        }

        (State, ReportedDoneAt, PressingOn) = (DutyState.ReportedDone, now, Never);
        Note(DutyAct.Done, by, evidence, now);
        return null;
    }

    /// <summary>Who watches over the task finds it done.</summary>
    public Refusal? Confirm(string? opinion, DutyActor by, DateTime now)
    {
        if (Check(DutyAct.Confirm, by) is { } refusal)
        {
            return refusal;
        }

        (State, ConfirmedAt) = (DutyState.Confirmed, now);
        Note(DutyAct.Confirm, by, opinion, now);
        return null;
    }

    /// <param name="newDueOn">A new due day; null keeps the old one.</param>
    public Refusal? SendBack(string reason, DateOnly? newDueOn, DutyActor by, DateTime now)
    {
        if (Check(DutyAct.SendBack, by) is { } refusal)
        {
            return refusal;
        }

        if (newDueOn < now.ShanghaiDay())
        {
            return new DueInThePast();
        }

        DueOn = newDueOn ?? DueOn;
        (State, ReportedDoneAt, PressingOn) = (DutyState.SentBack, null, DueOn);
        TimesSentBack++;
        Note(DutyAct.SendBack, by, reason, now);
        return null;
    }

    public Refusal? Cancel(string reason, DutyActor by, DateTime now)
    {
        if (Check(DutyAct.Cancel, by) is { } refusal)
        {
            return refusal;
        }

        (State, PressingOn) = (DutyState.Cancelled, Never);
        Note(DutyAct.Cancel, by, reason, now);
        return null;
    }

    /// <summary>Why somebody may not do an act now; null when they may. Nobody judges the work of their own unit.</summary>
    public Refusal? Check(DutyAct act, DutyActor by)
    {
        var rule = DutyRules.Of(act);
        return rule.Who switch
        {
            DutyPart.Lead when by.OrganisationId != LeadId => new NotOurDuty(),
            DutyPart.Involved when by.OrganisationId != LeadId && !Supports.Exists(support => support.OrganisationId == by.OrganisationId) => new NotOurDuty(),
            DutyPart.Watcher when by.OrganisationId == LeadId => new OwnDuty(act),
            _ => rule.From.Contains(State) ? null : new WrongDutyState(Number, State, act),
        };
    }

    private void Note(DutyAct act, DutyActor by, string? text, DateTime now) => Steps.Add(new DutyStep
    {
        DutyId = Id, Order = Steps.Count + 1, Act = act, HappenedAt = now, ByName = by.Name, ByOrganisationId = by.OrganisationId, Text = text,
    });
}
