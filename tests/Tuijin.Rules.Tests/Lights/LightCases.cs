using Tuijin.Rules.DatedRules;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Rules.Tests.Lights;

/// <summary>Facts and rules for tests.</summary>
internal static class LightCases
{
    public const long Wan = 10_000;

    public static DatedRule<LightRuleBody> Yinchuan { get; } = LightRules.Find("yinchuan")!;

    public static DatedRule<LightRuleBody> Sanya { get; } = LightRules.Find("sanya")!;

    public static DatedRule<LightRuleBody> SanyaDistrict { get; } = LightRules.Find("sanya-district")!;

    public static DatedRule<LightRuleBody> Xinhuang { get; } = LightRules.Find("xinhuang")!;

    /// <summary>A running project, in the statistics, with a plan and a cumulative investment in 万元, at the end of a month of 2025.</summary>
    public static LightFacts Running(long? planWan, long? doneWan, int month) => new()
    {
        AsOf = new(2025, month),
        YearClass = ProjectYearClass.Continuing,
        YearPlanYuan = planWan * Wan,
        DoneInYearYuan = doneWan * Wan,
        StartedOn = new(2024, 5, 20),
        IntoStatisticsOn = new(2024, 6, 1),
    };

    /// <summary>A project to be started in a month of 2025, seen at the end of another one.</summary>
    public static LightFacts ToStart(int planned, int asOf) => new()
    {
        AsOf = new(2025, asOf),
        YearClass = ProjectYearClass.NewStart,
        PlannedStart = new Month(2025, planned),
    };

    public static PartResult Part(this LightResult result, LightPart part) => result.Parts.Single(found => found.Part == part);

    public static PartResult Judge(this LightFacts facts, DatedRule<LightRuleBody> rule, LightPart part) =>
        LightEvaluator.Evaluate(rule, facts).Part(part);
}
