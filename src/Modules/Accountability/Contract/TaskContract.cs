using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;

namespace Tuijin.Accountability.Contract;

/// <summary>A task somebody is responsible for.</summary>
public readonly record struct DutyId(Guid Value) : IEntityId<DutyId>
{
    public static DutyId From(Guid value) => new(value);
}

/// <summary>A decision of a meeting (会议明确) that somebody has to carry out.</summary>
/// <param name="LeadId">牵头单位.</param>
/// <param name="SupportIds">配合单位.</param>
/// <param name="PersonInCharge">责任人, when the meeting named one; otherwise the unit names one when it signs.</param>
/// <param name="DueOn">Not before the day of the decision.</param>
/// <param name="DecidedAt">UTC moment of the decision; it dates and numbers the task.</param>
public sealed record MeetingDecision(
    string Text, OrganisationId LeadId, IReadOnlyList<OrganisationId> SupportIds, string? PersonInCharge, DateOnly DueOn,
    ProjectId? ProjectId, DutySource Source, DateTime DecidedAt);

/// <summary>Where a task comes from.</summary>
/// <param name="MeetingNumber">会2026-001; the meeting's page is <c>/meetings/{MeetingNumber}</c>.</param>
public sealed record DutySource(Guid MeetingId, string MeetingNumber, string MeetingTitle);

/// <summary>What a decision became.</summary>
public sealed record AssignedDuty(DutyId Id, string Number);

/// <summary>The door through which meetings hand over decisions. Entities join the running unit of work and its transaction; the caller saves.</summary>
public interface IDutyIntake
{
    Task<Result<AssignedDuty>> Assign(MeetingDecision decision, CancellationToken cancellationToken);
}
