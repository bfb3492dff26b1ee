using Tuijin.Directory.Contract;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Permits;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Domain;

/// <summary>手续: a permit that a project has handed in for, with the department that decides and the time it may take.</summary>
internal sealed class Permit : IAudited, IRevised
{
    /// <summary>Kind of a permit that the programme's list does not have.</summary>
    public const string OtherKind = "other";

    public required PermitId Id { get; init; }

    public required ProjectId ProjectId { get; init; }

    public required string ProjectNumber { get; init; }

    /// <summary>Code of the kind in the list that was in force, or <see cref="OtherKind"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>Name of the kind as that list had it: it stays when the programme takes another list.</summary>
    public required string Title { get; set; }

    /// <summary>承办单位: who decides.</summary>
    public OrganisationId DepartmentId { get; private set; }

    /// <summary>申报（受理）日期</summary>
    public DateOnly HandedInOn { get; private set; }

    /// <summary>0 for the same day; null where no limit is set.</summary>
    public int? LimitDays { get; private set; }

    public DayKind LimitKind { get; private set; }

    /// <summary>应办结日期: last day of the limit; null without one.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    /// <summary>文号: number of the approval.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>Last day on which the approval holds unless work has begun; null when it holds without end.</summary>
    public DateOnly? ValidUntil { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Why the record was corrected last.</summary>
    public string? CorrectionReason { get; set; }

    public long Revision { get; private set; }

    public string AuditSubject => $"project:{ProjectNumber}";

    /// <summary>Takes facts over when their days can be; counts the due day anew.</summary>
    public Refusal? Take(PermitFacts facts, DateOnly today, WorkingCalendar calendar)
    {
        if (Check(facts.HandedInOn, facts.DoneOn, facts.ValidUntil, today) is { } refusal)
        {
            return refusal;
        }

        (DepartmentId, HandedInOn, LimitDays, LimitKind) = (facts.DepartmentId, facts.HandedInOn, facts.LimitDays, facts.LimitKind);
        (DoneOn, DocumentNumber, ValidUntil, Note) = (facts.DoneOn, facts.DocumentNumber, facts.ValidUntil, facts.Note);
        CountDue(calendar);
        return null;
    }

    /// <summary>办结: the department has decided.</summary>
    public Refusal? Finish(DateOnly doneOn, string? documentNumber, DateOnly? validUntil, DateOnly today)
    {
        if (DoneOn is { } already)
        {
            return new PermitDoneAlready(Title, already);
        }

        if (Check(HandedInOn, doneOn, validUntil, today) is { } refusal)
        {
            return refusal;
        }

        (DoneOn, DocumentNumber, ValidUntil) = (doneOn, documentNumber, validUntil);
        return null;
    }

    /// <summary>Counts the due day by the calendar as it is known now.</summary>
    public void CountDue(WorkingCalendar calendar) => DueOn = Deadline(calendar)?.DueOn;

    /// <summary>How it stands on a day.</summary>
    /// <param name="startedOn">Day on which the project began; null before.</param>
    public PermitState StateOn(DateOnly today, DateOnly? startedOn, WorkingCalendar calendar) =>
        PermitState.On(today, new PermitDays(HandedInOn, DueOn, DoneOn, ValidUntil), startedOn, calendar) with { Warning = Deadline(calendar)?.Warning };

    private Deadline? Deadline(WorkingCalendar calendar) => LimitDays is { } days ? calendar.Add(HandedInOn, days, LimitKind) : null;

    private static Refusal? Check(DateOnly handedInOn, DateOnly? doneOn, DateOnly? validUntil, DateOnly today) => (doneOn, validUntil) switch
    {
        _ when handedInOn > today => new FactInFuture(nameof(HandedInOn), "申报"),
        _ when doneOn > today => new FactInFuture(nameof(DoneOn), "办结"),
        _ when doneOn < handedInOn => new FactsOutOfOrder(nameof(DoneOn), "办结日期不能早于申报日期。"),
        (null, not null) => new FactsOutOfOrder(nameof(DoneOn), "填写了有效期的，须同时填写办结日期。"),
        _ when validUntil < doneOn => new FactsOutOfOrder(nameof(ValidUntil), "有效期不能早于办结日期。"),
        _ => null,
    };
}

/// <summary>What is known of a permit.</summary>
internal sealed record PermitFacts(
    OrganisationId DepartmentId, DateOnly HandedInOn, int? LimitDays, DayKind LimitKind, DateOnly? DoneOn, string? DocumentNumber, DateOnly? ValidUntil, string? Note);
