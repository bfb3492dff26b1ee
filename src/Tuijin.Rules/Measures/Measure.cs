using Tuijin.Rules.Lights;

namespace Tuijin.Rules.Measures;

/// <summary>A rate with what it was computed from.</summary>
/// <param name="Name">投资完成率, 开工率 …</param>
/// <param name="Upper">Above the line: a count of projects, or yuan.</param>
/// <param name="Lower">Below the line, in the same unit.</param>
/// <param name="Ratio">Upper ÷ lower; may exceed 1; null when the lower is nothing.</param>
/// <param name="Working">What stands above and below the line, and the rate, in the order to be shown.</param>
public sealed record Measure(string Name, decimal Upper, decimal Lower, decimal? Ratio, IReadOnlyList<WorkingLine> Working)
{
    internal static Measure OfCounts(string name, string upperName, int upper, string lowerName, int lower) =>
        Of(name, upperName, upper, lowerName, lower, static count => $"{count:0}个");

    internal static Measure OfYuan(string name, string upperName, long upper, string lowerName, long lower) =>
        Of(name, upperName, upper, lowerName, lower, Figures.Wan);

    private static Measure Of(string name, string upperName, decimal upper, string lowerName, decimal lower, Func<decimal, string> words)
    {
        decimal? ratio = lower == 0 ? null : upper / lower;
        return new(name, upper, lower, ratio,
        [
            new(upperName, words(upper)),
            new(lowerName, words(lower)),
            new(name, ratio is { } known ? Figures.Percent(known) : $"{lowerName}为0，无法计算"),
        ]);
    }
}
