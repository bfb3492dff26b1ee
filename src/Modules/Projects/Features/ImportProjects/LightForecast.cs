using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Counts the new projects of a file whose light will say nothing but that the table left something out, so that nobody is surprised by a red city.</summary>
/// <param name="today">The lights are judged as they would be today.</param>
internal sealed class LightForecast(DateOnly today)
{
    private readonly Dictionary<string, (StatisticsRule Rule, int Red)> outsideStatistics = [];
    private int withoutPlan;

    /// <summary>What to tell before anything is confirmed, in Chinese.</summary>
    public IReadOnlyList<string> Warnings =>
    [
        .. outsideStatistics.Select(rule =>
            $"表中没有入统日期而已开工的 {rule.Value.Red:#,0} 个新增项目，将按未纳统亮红灯（规则：{rule.Key} 开工超过{rule.Value.Rule.RedOverMonths}个月未纳统为红），可在导入后补填。"),
        .. withoutPlan > 0 ? [$"表中没有本年计划投资的 {withoutPlan:#,0} 个新增项目，不能判定进度，可在导入后补填。"] : Array.Empty<string>(),
    ];

    public void Add(SortedRow row, Programme programme)
    {
        if (row.Outcome is not RowOutcome.New)
        {
            return;
        }

        var (rule, draft) = (StandingKeeper.RuleOf(programme.LightRuleId), row.Draft);
        var facts = new LightFacts
        {
            AsOf = Month.Of(today), AsOfOn = today, YearClass = BatchWriter.ClassOf(draft, draft.Year), YearPlanYuan = draft.YearPlanYuan, DoneInYearYuan = 0,
            StartedOn = draft.StartedOn, IntoStatisticsOn = draft.IntoStatisticsOn,
        };
        var parts = LightEvaluator.Evaluate(rule, facts).Parts;
        if (rule.Body.Statistics is { } statistics && parts.Any(part => part is { Part: LightPart.Statistics, Light: Light.Red }))
        {
            outsideStatistics[rule.Body.Name] = (statistics, outsideStatistics.GetValueOrDefault(rule.Body.Name).Red + 1);
        }

        if (facts.YearClass is not ProjectYearClass.Preliminary && draft.YearPlanYuan is null or 0 && rule.Body.Parts.Any(part => part.Part is LightPart.Progress))
        {
            withoutPlan++;
        }
    }
}
