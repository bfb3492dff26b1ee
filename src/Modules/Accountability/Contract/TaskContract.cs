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
public sealed record MeetingDecision(
    string Text, OrganisationId LeadId, IReadOnlyList<OrganisationId> SupportIds, string? PersonInCharge, DateOnly DueOn,
    ProjectId? ProjectId, Guid MeetingId, string MeetingTitle);

/// <summary>What a decision became.</summary>
public sealed record AssignedDuty(DutyId Id, string Number);

/// <summary>The door through which meetings hand over decisions. Entities join the running unit of work; the caller saves.</summary>
public interface IDutyIntake
{
    Task<Result<AssignedDuty>> Assign(MeetingDecision decision, CancellationToken cancellationToken);
}
