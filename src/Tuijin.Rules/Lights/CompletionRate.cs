namespace Tuijin.Rules.Lights;

/// <summary>投资完成率: investment done in the year ÷ planned investment of the year (domain.md §1.7).</summary>
/// <param name="Ratio">May exceed 1; null when it can't be told.</param>
/// <param name="Missing">Why it can't be told, in Chinese; null when it can.</param>
public sealed record CompletionRate(decimal? Ratio, string? Missing, IReadOnlyList<WorkingLine> Working)
{
    /// <param name="doneYuan">Cumulative of the year; null when nothing was reported.</param>
    /// <param name="planYuan">Plan of the year; null or 0 when none was set.</param>
    public static CompletionRate For(long? doneYuan, long? planYuan) => (doneYuan, planYuan) switch
    {
        (_, null or <= 0) => new(null, "未下达年度计划投资", []),
        (null, _) => new(null, "本年尚未报送完成投资", [PlanLine(planYuan.Value)]),
        _ => Of(doneYuan.Value, planYuan.Value),
    };

    private static CompletionRate Of(long done, long plan)
    {
        var ratio = (decimal)done / plan;
        return new(ratio, null,
        [
            PlanLine(plan),
            new("本年累计完成投资", Figures.Wan(done)),
            new("投资完成率", Figures.Percent(ratio)),
        ]);
    }

    private static WorkingLine PlanLine(long plan) => new("年度计划投资", Figures.Wan(plan));
}
