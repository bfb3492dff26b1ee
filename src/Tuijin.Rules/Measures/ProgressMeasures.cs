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
        int Count(Func<MeasuredProject, bool> which) => projects.Where(which).Sum(project => project.Parts);

        var completion = InvestmentCompletion(projects.Sum(project => project.YearDoneYuan), projects.Sum(project => project.YearPlanYuan));
        var schedule = Schedule.For(asOf);
        return new(
            completion,
            schedule,
            Ahead(completion, schedule),
            StartRate(basis, Count),
            Measure.OfCounts("竣工率", "已竣工", Count(project => project.FinishPlanned && project.Finished), "本年计划竣工", Count(project => project.FinishPlanned)),
            Measure.OfCounts("纳统率", "已纳统", Count(project => project.Started && project.InStatistics), "已开工", Count(project => project.Started)),
            Measure.OfCounts("储备转化率", "提前开工的储备项目", Count(project => IsReserve(project) && project.Started), "储备项目", Count(IsReserve)));
    }

    /// <summary>投资完成率, which may exceed 100%.</summary>
    public static Measure InvestmentCompletion(long doneYuan, long planYuan) => Measure.OfYuan("投资完成率", "本年累计完成投资", doneYuan, "年度计划投资", planYuan);

    /// <summary>超序时 in percentage points, negative when behind; exact.</summary>
    public static decimal? Ahead(Measure completion, Schedule schedule) => completion.Ratio is { } ratio ? (ratio - schedule.Ratio) * 100 : null;

    private static Measure StartRate(StartRateBasis basis, Func<Func<MeasuredProject, bool>, int> count) => basis switch
    {
        StartRateBasis.PlannedOfYear => Measure.OfCounts(
            "开工率", "新开工项目已开工", count(project => IsNewStart(project) && project.Started), "本年计划新开工", count(IsNewStart)),
        StartRateBasis.PlannedToDate => Measure.OfCounts(
            "开工率", "应开工项目已开工", count(project => IsDueStart(project) && project.Started), "截至本月计划新开工", count(IsDueStart)),
        StartRateBasis.AllProjects => Measure.OfCounts(
            "开工率", "在建和竣工", count(project => project.Started), "全部项目", count(_ => true)),
        StartRateBasis.AllButPreliminary => Measure.OfCounts(
            "开（复）工率", "在建和竣工", count(project => !IsReserve(project) && project.Started), "全部项目（不含前期）", count(project => !IsReserve(project))),
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    private static bool IsNewStart(MeasuredProject project) => project.YearClass is ProjectYearClass.NewStart;

    private static bool IsDueStart(MeasuredProject project) => IsNewStart(project) && project.StartDue;

    private static bool IsReserve(MeasuredProject project) => project.YearClass is ProjectYearClass.Preliminary;
}
