using Tuijin.Directory.Contract;
using Tuijin.Meetings.Contract;
using Tuijin.Projects.Contract;

namespace Tuijin.Meetings.Domain;

/// <summary>What is planned of a meeting.</summary>
/// <param name="StartsAt">UTC.</param>
internal sealed record MeetingPlan(
    MeetingType Type, string Title, DateTime StartsAt, string Place, string Host, string Clerk, string Present, string SittingIn, string Excused,
    IReadOnlyList<PlannedTopic> Topics, IReadOnlyList<OrganisationId> UnitIds, IReadOnlyList<EnterpriseId> EnterpriseIds);

/// <summary>An item of the agenda; one about a project carries it.</summary>
/// <param name="Id">Kept when the agenda is changed, so that lines stay with their topic.</param>
internal sealed record PlannedTopic(Guid Id, string Title, ProjectId? ProjectId, EnterpriseId? EnterpriseId);

/// <summary>An item of the agenda (议题): a project that is looked at, or another matter.</summary>
internal sealed class MeetingTopic
{
    public required Guid Id { get; init; }

    public required MeetingId MeetingId { get; init; }

    /// <summary>1, 2, 3 … within the meeting.</summary>
    public required int Order { get; set; }

    public required string Title { get; set; }

    public ProjectId? ProjectId { get; init; }

    public EnterpriseId? EnterpriseId { get; init; }
}

/// <summary>A department or other body that takes part.</summary>
internal sealed class MeetingUnit
{
    public required MeetingId MeetingId { get; init; }

    public required OrganisationId OrganisationId { get; init; }
}

/// <summary>An enterprise that takes part.</summary>
internal sealed class MeetingEnterprise
{
    public required MeetingId MeetingId { get; init; }

    public required EnterpriseId EnterpriseId { get; init; }
}
