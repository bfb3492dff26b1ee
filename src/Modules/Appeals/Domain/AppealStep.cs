using Tuijin.Appeals.Contract;

namespace Tuijin.Appeals.Domain;

/// <summary>One step of an appeal's history: written with every act, never changed.</summary>
internal sealed class AppealStep
{
    public required Guid Id { get; init; }

    public required AppealId AppealId { get; init; }

    /// <summary>1, 2, 3 … within the appeal.</summary>
    public required int Sequence { get; init; }

    public required int Round { get; init; }

    public required AppealAct Act { get; init; }

    /// <summary>The state after the act.</summary>
    public required AppealState State { get; init; }

    public required DateTime At { get; init; }

    public required Guid ByUserId { get; init; }

    public required string ByName { get; init; }

    /// <summary>The actor's organisation or enterprise.</summary>
    public required string Unit { get; init; }

    public string? Text { get; init; }
}
