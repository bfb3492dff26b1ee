namespace Tuijin.Rules.Lights;

/// <summary>A light with its word, its reason and what it was computed from.</summary>
/// <param name="Light">The worst of the parts; <see cref="Light.None"/> when no part has one.</param>
/// <param name="Word">To be shown with the colour: 正常, 滞后, 严重滞后, 不适用, 缺少数据, or the rule's own words.</param>
/// <param name="Mark">A remark on a green light, e.g. 低于序时; otherwise null.</param>
/// <param name="Reason">The reasons of the parts that decided, in official Chinese, with figures, rule and limit.</param>
/// <param name="Consequence">What the rule attaches to the light, e.g. 约谈; null when nothing.</param>
/// <param name="RuleId">The rule that was applied.</param>
/// <param name="RuleVersion">The version of the rule that was applied.</param>
public sealed record LightResult(
    Light Light, string Word, string? Mark, string Reason, string? Consequence,
    IReadOnlyList<PartResult> Parts, string RuleId, int RuleVersion);

/// <summary>The light of one part.</summary>
/// <param name="Name">开工, 进度, 当月任务 or 纳统.</param>
/// <param name="Working">The figures it was computed from, in the order to be shown.</param>
public sealed record PartResult(
    LightPart Part, string Name, Light Light, string Word, string? Mark, string Reason, IReadOnlyList<WorkingLine> Working);

/// <summary>One figure of a working: 序时进度 — 41.67%.</summary>
public sealed record WorkingLine(string Name, string Value);
