using Tuijin.Accountability.Contract;
using Tuijin.Accountability.Domain;

namespace Tuijin.Accountability.Features.ViewDuty;

/// <summary>What the pages of one task show.</summary>
internal sealed record DutyFacts(
    Guid Id, string Number, string Text, string Lead, IReadOnlyList<string> Supports, string? PersonInCharge, DateOnly DueOn, DutyState State,
    DutyProject? Project, string MeetingNumber, string MeetingTitle, DateTime AssignedAt, int TimesSentBack, IReadOnlyList<DutyEvent> Events, long Revision)
{
    /// <summary>Working days left while the task is owed, negative when it runs late; null afterwards.</summary>
    public int? DaysLeft { get; init; }

    public bool IsOverdue { get; init; }

    /// <summary>Who leads a task may read the meeting that it comes from; others of the branch perhaps not.</summary>
    public bool MayOpenMeeting { get; init; }

    /// <summary>What this viewer may do now.</summary>
    public IReadOnlyList<DutyAction> Actions { get; init; } = [];
}

internal sealed record DutyProject(string Number, string Name);

internal sealed record DutyEvent(DutyAct Act, DateTime HappenedAt, string ByName, string? Unit, string? Text);

internal sealed record DutyAction(string Title, string Href, bool IsMain, bool IsDanger = false);
