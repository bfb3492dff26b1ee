using Tuijin.Rules.DatedRules;

namespace Tuijin.Rules.Lights;

/// <summary>Judges the light of a project by a rule. Every rule goes through here.</summary>
public static class LightEvaluator
{
    /// <summary>
    /// The light of a month. Preliminary projects and missing figures give no light and say why; no input fails.
    /// Whether the rule is in force on the day is the caller's choice of rule.
    /// </summary>
    public static LightResult Evaluate(DatedRule<LightRuleBody> rule, LightFacts facts)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(facts);

        var parts = rule.Body.Parts.Select(part => Judge(part, rule.Body, facts)).ToList();
        var worst = parts.Max(part => part.Light);
        var deciding = parts.Where(part => part.Light == worst).ToList();
        return new(
            worst,
            deciding[0].Word,
            worst == Light.Green ? deciding.Find(part => part.Mark is not null)?.Mark : null,
            string.Join("；", deciding.Select(part => part.Reason).Distinct(StringComparer.Ordinal)),
            Consequence(rule.Body.Consequences, worst, facts),
            parts,
            rule.Id,
            rule.Version);
    }

    private static PartResult Judge(PartRule part, LightRuleBody body, LightFacts facts)
    {
        var verdict = facts.YearClass == ProjectYearClass.Preliminary
            ? Verdict.NotApplicable("前期项目不亮灯")
            : part.Judge(facts, body.Words);
        return new(
            part.Part,
            NameOf(part.Part),
            verdict.Light,
            verdict.NoLightWord ?? body.Words.For(verdict.Light),
            verdict.Mark,
            verdict.Limit is null ? verdict.Because : $"{verdict.Because}，规则：{body.Name} {verdict.Limit}",
            verdict.Working);
    }

    private static string? Consequence(LightConsequences consequences, Light light, LightFacts facts) => light switch
    {
        Light.Red => consequences.Red,
        Light.Yellow when consequences.YellowRunning is { } running
            && 1 + facts.MonthsBefore(past => past.Light == Light.Yellow) >= running.Months => running.Text,
        Light.Yellow => consequences.Yellow,
        _ => null,
    };

    private static string NameOf(LightPart part) => part switch
    {
        LightPart.Start => "开工",
        LightPart.Progress => "进度",
        LightPart.MonthlyTask => "当月任务",
        LightPart.Statistics => "纳统",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
