using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Appeals.Domain;

/// <summary>Where a request for more time stands.</summary>
internal enum ExtensionState
{
    /// <summary>待审批.</summary>
    Pending,

    /// <summary>已同意.</summary>
    Approved,

    /// <summary>未同意.</summary>
    Refused,

    /// <summary>已失效: the handling ended before anybody decided.</summary>
    Lapsed,
}

internal static class ExtensionNames
{
    public static string Title(this ExtensionState state) => state switch
    {
        ExtensionState.Pending => "待审批",
        ExtensionState.Approved => "已同意",
        ExtensionState.Refused => "未同意",
        ExtensionState.Lapsed => "已失效",
    };
}

/// <summary>A lead unit's request for more time.</summary>
internal sealed class AppealExtension : IAudited
{
    public required Guid Id { get; init; }

    public required AppealId AppealId { get; init; }

    public required string Number { get; init; }

    public required int Round { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required DateTime RequestedAt { get; init; }

    public required string RequestedByName { get; init; }

    public required DateOnly OldDueOn { get; init; }

    public required DateOnly NewDueOn { get; init; }

    public required string Reason { get; init; }

    public ExtensionState State { get; private set; } = ExtensionState.Pending;

    public DateTime? DecidedAt { get; private set; }

    public string? DecidedByName { get; private set; }

    public string? DecisionText { get; private set; }

    public string AuditSubject => $"appeal:{Number}";

    internal void Decide(ExtensionState state, string? text, Occasion on) =>
        (State, DecisionText, DecidedAt, DecidedByName) = (state, text, on.At, on.By.Name);
}
