namespace Tuijin.Rules.Lights;

/// <summary>The rule of one part of a light.</summary>
public abstract class PartRule
{
    public abstract LightPart Part { get; }

    /// <summary>Judges the facts; never fails for want of figures.</summary>
    internal abstract Verdict Judge(LightFacts facts, LightWords words);

    /// <summary>What is wrong with the limits, in Chinese.</summary>
    internal abstract IEnumerable<string> Problems();
}

/// <summary>What a part found.</summary>
/// <param name="Because">The figures, as a half sentence.</param>
/// <param name="Limit">The line of the rule that decided, as a half sentence; null without a light.</param>
/// <param name="NoLightWord">The word when there is no light.</param>
internal sealed record Verdict(
    Light Light, string Because, string? Limit, IReadOnlyList<WorkingLine> Working, string? Mark = null, string? NoLightWord = null)
{
    public static Verdict NotApplicable(string because, params IReadOnlyList<WorkingLine> working) =>
        new(Light.None, because, null, working, NoLightWord: "不适用");

    public static Verdict MissingData(string because, params IReadOnlyList<WorkingLine> working) =>
        new(Light.None, because, null, working, NoLightWord: "缺少数据");
}
