using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Projects.Contract;

namespace Tuijin.Appeals.Features.AppealList;

/// <summary>A line of the list.</summary>
internal sealed record AppealRow
{
    public required AppealId Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string CategoryCode { get; init; }

    public required AppealChannel Channel { get; init; }

    public required AppealState State { get; init; }

    public required AppealUrgency Urgency { get; init; }

    public required EnterpriseId? EnterpriseId { get; init; }

    public required string? EnterpriseName { get; init; }

    public required ProjectId? ProjectId { get; init; }

    public required DivisionId DivisionId { get; init; }

    public required string DivisionPath { get; init; }

    public required string CountyCode { get; init; }

    public required OrganisationId? ZoneId { get; init; }

    public required Guid? SourceId { get; init; }

    public required OrganisationId? LeadId { get; init; }

    public required bool IsOpen { get; init; }

    public required DateOnly? StepDueOn { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required bool IsDueUncertain { get; init; }

    public required bool? IsOnTime { get; init; }

    public required string QueueKey { get; init; }

    public required Satisfaction? Satisfaction { get; init; }

    public required bool? IsSolved { get; init; }

    public required int Round { get; init; }

    public required int ReturnCount { get; init; }

    public required int ExtensionCount { get; init; }

    public required bool IsLongTerm { get; init; }

    public required bool NeedsCoordination { get; init; }

    public required string RaisedByName { get; init; }

    public required DateTime RaisedAt { get; init; }

    public required DateTime? RepliedAt { get; init; }

    public required DateTime? EndedAt { get; init; }

    public required long Revision { get; init; }
}
