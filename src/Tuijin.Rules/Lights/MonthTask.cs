namespace Tuijin.Rules.Lights;

/// <summary>The task of the month and what was done of it, both known.</summary>
internal sealed record MonthTask(long Task, long Done, string Text, IReadOnlyList<WorkingLine> Working)
{
    /// <param name="missing">The verdict when one of the two is not known.</param>
    public static MonthTask? Of(LightFacts facts, out Verdict? missing)
    {
        missing = (facts.MonthTaskYuan, facts.MonthDoneYuan) switch
        {
            (null or <= 0, _) => Verdict.MissingData($"未下达{facts.AsOf.ToChinese()}任务"),
            (_, null) => Verdict.MissingData($"未报送{facts.AsOf.ToChinese()}完成投资", new WorkingLine("当月任务", Figures.Wan(facts.MonthTaskYuan.Value))),
            _ => null,
        };
        if (missing is not null)
        {
            return null;
        }

        var (task, done) = (facts.MonthTaskYuan!.Value, facts.MonthDoneYuan!.Value);
        return new(task, done, $"{facts.AsOf.ToChinese()}任务{Figures.Wan(task)}，完成{Figures.Wan(done)}",
            [new("当月任务", Figures.Wan(task)), new("当月完成", Figures.Wan(done))]);
    }
}
