namespace Tuijin.Rules.Lights;

/// <summary>Progress: by how much of the plan amount due to date the investment done falls short.</summary>
public sealed class AmountRule : PartRule
{
    /// <summary>More than this share of the amount due to date is red, in percent; any smaller shortfall is yellow.</summary>
    public decimal RedOverPercent { get; init; }

    /// <summary>Projects with a smaller plan of the year get no light; 0 for all.</summary>
    public long MinYearPlanYuan { get; init; }

    public override LightPart Part => LightPart.Progress;

    internal override Verdict Judge(LightFacts facts, LightWords words)
    {
        var rate = CompletionRate.For(facts.DoneInYearYuan, facts.YearPlanYuan);
        var schedule = Schedule.For(facts.AsOf, facts.OwnFrom, facts.OwnTo);
        IReadOnlyList<WorkingLine> working = [.. rate.Working, .. schedule.Working];
        if (facts.YearPlanYuan is > 0 && facts.YearPlanYuan < MinYearPlanYuan)
        {
            return Verdict.NotApplicable($"年度计划投资不足{Figures.Wan(MinYearPlanYuan)}，不在亮灯范围", working);
        }

        if (rate.Missing is not null)
        {
            return Verdict.MissingData(rate.Missing, working);
        }

        var (plan, done) = ((decimal)facts.YearPlanYuan!.Value, (decimal)facts.DoneInYearYuan!.Value);

        // Both sides times the total of the schedule: whole numbers, compared exactly.
        var (due, doneTimes) = (plan * schedule.Elapsed, done * schedule.Total);
        var because = $"序时应完成{Figures.Wan(due / schedule.Total)}，实际完成{Figures.Wan(done)}";
        working = [.. working, new("序时应完成", Figures.Wan(due / schedule.Total)), new("红灯界限", $"差额超过{Figures.Limit(RedOverPercent)}%")];
        if (doneTimes >= due || due == 0)
        {
            return new(Light.Green, because, "达到序时计划为绿", working);
        }

        var percent = (due - doneTimes) * 100 / due;
        var difference = Figures.NumberBeside(percent, 0, RedOverPercent) + "%";
        working = [.. working, new("差额", difference)];
        return percent > RedOverPercent
            ? new(Light.Red, $"{because}，差{difference}", $"差额超过{Figures.Limit(RedOverPercent)}%为红", working)
            : new(Light.Yellow, $"{because}，差{difference}", $"未达序时且差额不超过{Figures.Limit(RedOverPercent)}%为黄", working);
    }

    internal override IEnumerable<string> Problems()
    {
        if (RedOverPercent is <= 0 or >= 100)
        {
            yield return "进度（amount）的红灯界限（redOverPercent）应大于0且小于100";
        }

        if (MinYearPlanYuan < 0)
        {
            yield return "进度（amount）的年度计划投资下限（minYearPlanYuan）不能为负数";
        }
    }
}
