using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Rules.Measures;

/// <summary>The progress measures of a set of projects at the end of a month (domain.md §1.7).</summary>
/// <param name="Completion">投资完成率</param>
/// <param name="Schedule">序时进度</param>
/// <param name="AheadPoints">超序时: completion less schedule in percentage points; null without a plan.</param>
/// <param name="Starts">开工率 on the chosen basis</param>
/// <param name="Finishes">竣工率: finished ÷ planned to finish in the year</param>
/// <param name="Statistics">纳统率: in statistics ÷ started</param>
/// <param name="ReserveStarts">储备转化率: reserve projects started early ÷ reserve projects</param>
public sealed record ProgressMeasures(
    Measure Completion, Schedule Schedule, decimal? AheadPoints, Measure Starts, Measure Finishes, Measure Statistics, Measure ReserveStarts)
{
    public static ProgressMeasures Of(IReadOnlyCollection<MeasuredProject> projects, Month asOf, StartRateBasis basis)
    {
        var completion = InvestmentCompletion(projects.Sum(project => project.YearDoneYuan), projects.Sum(project => project.YearPlanYuan));
        var schedule = Schedule.For(asOf);
        return new(
            completion,
            schedule,
            Ahead(completion, schedule),
            CountedMeasure.Starts(basis).Of(projects),
            CountedMeasure.Finishes.Of(projects),
            CountedMeasure.Statistics.Of(projects),
            CountedMeasure.ReserveStarts.Of(projects));
    }

    /// <summary>投资完成率, which may exceed 100%.</summary>
    public static Measure InvestmentCompletion(long doneYuan, long planYuan) => Measure.OfYuan("投资完成率", "本年累计完成投资", doneYuan, "年度计划投资", planYuan);

    /// <summary>超序时 in percentage points, negative when behind; exact.</summary>
    public static decimal? Ahead(Measure completion, Schedule schedule) => completion.Ratio is { } ratio ? (ratio - schedule.Ratio) * 100 : null;
}
