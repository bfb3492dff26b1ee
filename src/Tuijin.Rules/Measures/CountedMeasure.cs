using Tuijin.Rules.Lights;

namespace Tuijin.Rules.Measures;

/// <summary>A rate of counts of projects: which are counted above the line and which below.</summary>
/// <param name="Name">开工率, 竣工率 …</param>
/// <param name="UpperName">What the projects above the line are.</param>
/// <param name="LowerName">What the projects below the line are.</param>
public sealed record CountedMeasure(string Name, string UpperName, Func<MeasuredProject, bool> Upper, string LowerName, Func<MeasuredProject, bool> Lower)
{
    /// <summary>竣工率: finished ÷ planned to finish in the year.</summary>
    public static CountedMeasure Finishes { get; } = new("竣工率", "已竣工", project => project.FinishPlanned && project.Finished, "本年计划竣工", project => project.FinishPlanned);

    /// <summary>纳统率: in statistics ÷ started.</summary>
    public static CountedMeasure Statistics { get; } = new("纳统率", "已纳统", project => project.Started && project.InStatistics, "已开工", project => project.Started);

    /// <summary>储备转化率: reserve projects started early ÷ reserve projects.</summary>
    public static CountedMeasure ReserveStarts { get; } = new("储备转化率", "提前开工的储备项目", project => IsReserve(project) && project.Started, "储备项目", IsReserve);

    /// <summary>开工率 on the chosen basis.</summary>
    public static CountedMeasure Starts(StartRateBasis basis) => basis switch
    {
        StartRateBasis.PlannedOfYear => new("开工率", "新开工项目已开工", project => IsNewStart(project) && project.Started, "本年计划新开工", IsNewStart),
        StartRateBasis.PlannedToDate => new("开工率", "应开工项目已开工", project => IsDueStart(project) && project.Started, "截至本月计划新开工", IsDueStart),
        StartRateBasis.AllProjects => new("开工率", "在建和竣工", project => project.Started, "全部项目", _ => true),
        StartRateBasis.AllButPreliminary => new("开（复）工率", "在建和竣工", project => !IsReserve(project) && project.Started, "全部项目（不含前期）", project => !IsReserve(project)),
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    public Measure Of(IEnumerable<MeasuredProject> projects)
    {
        var (upper, lower) = (0, 0);
        foreach (var project in projects)
        {
            upper += Upper(project) ? project.Parts : 0;
            lower += Lower(project) ? project.Parts : 0;
        }

        return Measure.OfCounts(Name, UpperName, upper, LowerName, lower);
    }

    private static bool IsNewStart(MeasuredProject project) => project.YearClass is ProjectYearClass.NewStart;

    private static bool IsDueStart(MeasuredProject project) => IsNewStart(project) && project.StartDue;

    private static bool IsReserve(MeasuredProject project) => project.YearClass is ProjectYearClass.Preliminary;
}
