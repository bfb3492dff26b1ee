using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Appeals.Domain;

/// <summary>主办 or 协办.</summary>
internal enum AssignmentPart
{
    Lead,
    Support,
}

/// <summary>Where one unit's part stands.</summary>
internal enum AssignmentState
{
    /// <summary>待签收.</summary>
    Waiting,

    /// <summary>办理中.</summary>
    Handling,

    /// <summary>已答复.</summary>
    Replied,

    /// <summary>已退回.</summary>
    Returned,

    /// <summary>已终止: reassigned, withdrawn, or not needed any more.</summary>
    Ended,
}

/// <summary>Chinese names.</summary>
internal static class AssignmentNames
{
    public static string Title(this AssignmentPart part) => part switch
    {
        AssignmentPart.Lead => "主办",
        AssignmentPart.Support => "协办",
    };

    public static string Title(this AssignmentState state) => state switch
    {
        AssignmentState.Waiting => "待签收",
        AssignmentState.Handling => "办理中",
        AssignmentState.Replied => "已答复",
        AssignmentState.Returned => "已退回",
        AssignmentState.Ended => "已终止",
    };
}

/// <summary>One unit's part in one round of an appeal.</summary>
internal sealed class AppealAssignment : IAudited
{
    public required Guid Id { get; init; }

    public required AppealId AppealId { get; init; }

    /// <summary>Number of the appeal, for lists and the trail.</summary>
    public required string Number { get; init; }

    /// <summary>1 for the first handling, one more with each 重办.</summary>
    public required int Round { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required AssignmentPart Part { get; init; }

    public AssignmentState State { get; private set; } = AssignmentState.Waiting;

    public required DateTime AssignedAt { get; init; }

    public required DateOnly SignDueOn { get; init; }

    /// <summary>By when the lead talks with the enterprise; null for supporting units.</summary>
    public DateOnly? ContactDueOn { get; init; }

    /// <summary>By when it may be returned as not the unit's.</summary>
    public required DateOnly ReturnDueOn { get; init; }

    /// <summary>By when this unit answers.</summary>
    public required DateOnly DueOn { get; set; }

    public DateTime? SignedAt { get; private set; }

    public string? SignedByName { get; private set; }

    public DateTime? ContactedAt { get; private set; }

    public DateTime? RepliedAt { get; private set; }

    public string? ReplyText { get; private set; }

    public DateTime? ReturnedAt { get; private set; }

    public string? ReturnReason { get; private set; }

    public OrganisationId? SuggestedId { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public string AuditSubject => $"appeal:{Number}";

    /// <summary>True while something is expected of the unit.</summary>
    public bool IsWaitedFor => State is AssignmentState.Waiting or AssignmentState.Handling;

    internal void Sign(Occasion on)
    {
        if (State is AssignmentState.Waiting)
        {
            (State, SignedAt, SignedByName) = (AssignmentState.Handling, on.At, on.By.Name);
        }
    }

    internal void Contact(Occasion on) => ContactedAt ??= on.At;

    internal void Reply(string text, Occasion on)
    {
        Sign(on);
        (State, RepliedAt, ReplyText, EndedAt) = (AssignmentState.Replied, on.At, text, on.At);
    }

    internal void Return(string reason, OrganisationId? suggested, Occasion on) =>
        (State, ReturnedAt, ReturnReason, SuggestedId, EndedAt) = (AssignmentState.Returned, on.At, reason, suggested, on.At);

    internal void End(Occasion on)
    {
        if (IsWaitedFor)
        {
            (State, EndedAt) = (AssignmentState.Ended, on.At);
        }
    }
}
