namespace Tuijin.Rules.Quantities;

/// <summary>What kind of money words were found.</summary>
public enum AmountPhraseKind
{
    /// <summary>A figure with its unit: 5.04亿元.</summary>
    Money,

    /// <summary>A figure without a unit; the column must supply it.</summary>
    Bare,

    /// <summary>An amount of another currency: 2000万美元.</summary>
    Foreign,

    /// <summary>An amount per something: 280万元/亩.</summary>
    Rate,

    /// <summary>From … to …: 3至5亿元.</summary>
    Range,

    /// <summary>Words without a figure, sums, or a figure that cannot be made out.</summary>
    Faulty,
}

/// <summary>One amount found in a text.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Amount">In yuan for <see cref="AmountPhraseKind.Money"/>, else the bare figure.</param>
/// <param name="Label">The words before it in its clause: 总投资, 一期.</param>
/// <param name="Detail">Currency, per-what or fault, by kind; in Chinese.</param>
public readonly record struct AmountPhrase(
    AmountPhraseKind Kind, decimal Amount, bool IsApproximate, string Label, string? Detail, int Start, int End);
