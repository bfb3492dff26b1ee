using System.Diagnostics.CodeAnalysis;

namespace Tuijin.Foundation.Results;

/// <summary>What an act with a value answers: the value, or why not.</summary>
public sealed class Result<T>
{
    private Result(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>The value; null only when refused.</summary>
    public T? Value { get; }

    /// <summary>Why not; null when done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True when refused.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Value))]
    public bool IsRefused => Refusal is not null;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
