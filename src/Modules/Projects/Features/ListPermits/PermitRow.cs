using Tuijin.Directory.Contract;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ListPermits;

/// <summary>A line of 手续台账.</summary>
internal sealed record PermitRow
{
    /// <summary>Sorts what has no due day, and what is done, behind everything else.</summary>
    public static readonly DateOnly Never = new(9999, 12, 31);

    public required Guid Id { get; init; }

    public required string ProjectNumber { get; init; }

    public required string ProjectName { get; init; }

    public required string EnterpriseName { get; init; }

    public required string DivisionPath { get; init; }

    public required DateOnly? StartedOn { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required OrganisationId DepartmentId { get; init; }

    public required DateOnly HandedInOn { get; init; }

    public required int? LimitDays { get; init; }

    public required DayKind LimitKind { get; init; }

    public required DateOnly? DueOn { get; init; }

    /// <summary>The due day while it runs; <see cref="Never"/> otherwise.</summary>
    public required DateOnly PressingOn { get; init; }

    public required DateOnly? DoneOn { get; init; }

    public required string? DocumentNumber { get; init; }

    public required DateOnly? ValidUntil { get; init; }

    public required string? Note { get; init; }
}
