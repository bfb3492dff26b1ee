namespace Tuijin.Shell.Lists;

/// <summary>One box of the filter bar.</summary>
/// <param name="Key">Name in the address. A range posts <c>KEY-from</c> and <c>KEY-to</c>.</param>
/// <param name="Label">The field word.</param>
public sealed record ListFilter(string Key, string Label, FilterKind Kind)
{
    public const string FromSuffix = "-from";
    public const string ToSuffix = "-to";

    /// <summary>Choices of Select and Multi.</summary>
    public IReadOnlyList<FilterOption> Options { get; init; } = [];

    /// <summary>What is chosen now; of Multi every value, of a range its first day.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The last day of a range.</summary>
    public string? To { get; init; }

    public string? Placeholder { get; init; }

    /// <summary>Whether it stands in the bar itself and not under 「更多筛选」.</summary>
    public bool IsMain { get; init; } = true;

    public string Value => Values.Count > 0 ? Values[0] : "";

    public bool IsSet => Values.Any(value => value.Length > 0) || !string.IsNullOrEmpty(To);
}

/// <param name="Count">How many rows it would leave, when known.</param>
public sealed record FilterOption(string Value, string Text, int? Count = null);

public enum FilterKind
{
    /// <summary>Words searched for; the first of a page is focused by the key /.</summary>
    Text,
    Select,
    Multi,
    DateRange,
    Month,

    /// <summary>Yes, or not asked: posts <c>true</c>.</summary>
    Toggle,
}
