using Tuijin.Directory.Contract;
using Tuijin.Projects.Contract;

namespace Tuijin.Accountability.Contract;

/// <summary>A task as other modules may read and join it; never saved through.</summary>
/// <remarks>Not scoped: whoever shows rows applies the viewer's scope, or shows them on a record that the viewer may see.</remarks>
public sealed class DutyView
{
    public DutyId Id { get; init; }

    /// <summary>任2026-0001; its page is <c>/duties/{Number}</c>.</summary>
    public string Number { get; init; } = "";

    public string Text { get; init; } = "";

    public OrganisationId LeadId { get; init; }

    public string? PersonInCharge { get; init; }

    public ProjectId? ProjectId { get; init; }

    /// <summary>Of the project when the task is about one, otherwise of the unit in charge.</summary>
    public string DivisionPath { get; init; } = "";

    public Guid MeetingId { get; init; }

    public DateOnly DueOn { get; init; }

    public DutyState State { get; init; }

    public DateTime AssignedAt { get; init; }

    public DateTime? ReportedDoneAt { get; init; }

    public DateTime? ConfirmedAt { get; init; }

    public int TimesSentBack { get; init; }
}
