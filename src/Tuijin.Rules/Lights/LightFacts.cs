using Tuijin.Rules.WorkingTime;

namespace Tuijin.Rules.Lights;

/// <summary>What is known of a project when its light of a month is judged. Money in whole yuan.</summary>
public sealed record LightFacts
{
    /// <summary>The month whose figures are judged; plan and cumulative investment are those of its year.</summary>
    public required Month AsOf { get; init; }

    /// <summary>
    /// The day up to which facts are known, for start and statistics; the last day of <see cref="AsOf"/> when not given.
    /// What happened after it is taken as not yet done, so that lights of past months can be judged again.
    /// </summary>
    public DateOnly? AsOfOn { get; init; }

    public required ProjectYearClass YearClass { get; init; }

    /// <summary>年度计划投资; null or 0 when none was set.</summary>
    public long? YearPlanYuan { get; init; }

    /// <summary>本年累计完成投资 up to <see cref="AsOf"/>; null when nothing was reported.</summary>
    public long? DoneInYearYuan { get; init; }

    /// <summary>计划开工月份</summary>
    public Month? PlannedStart { get; init; }

    public DateOnly? StartedOn { get; init; }

    /// <summary>The reason for a late start that the programme office accepted; keeps the start from turning yellow.</summary>
    public string? AcceptedStartDelay { get; init; }

    /// <summary>纳统（入库）日期</summary>
    public DateOnly? IntoStatisticsOn { get; init; }

    /// <summary>First day of the project's own work, when it does not run all year.</summary>
    public DateOnly? OwnFrom { get; init; }

    /// <summary>Last day of the project's own work, when it does not run all year.</summary>
    public DateOnly? OwnTo { get; init; }

    /// <summary>当月任务</summary>
    public long? MonthTaskYuan { get; init; }

    /// <summary>当月完成</summary>
    public long? MonthDoneYuan { get; init; }

    /// <summary>Earlier months, in any order; a month that is missing breaks a row of months.</summary>
    public IReadOnlyList<LightHistory> History { get; init; } = [];

    internal DateOnly KnownUpTo => AsOfOn ?? AsOf.LastDay;

    internal DateOnly? KnownStart => StartedOn <= KnownUpTo ? StartedOn : null;

    internal DateOnly? KnownIntoStatistics => IntoStatisticsOn <= KnownUpTo ? IntoStatisticsOn : null;

    /// <summary>How many months directly before this one, without a gap, are as asked.</summary>
    internal int MonthsBefore(Func<LightHistory, bool> isSo)
    {
        var months = 0;
        while (History.FirstOrDefault(past => past.Month == AsOf.AddMonths(-months - 1)) is { } past && isSo(past))
        {
            months++;
        }

        return months;
    }
}

/// <summary>An earlier month of the same project.</summary>
/// <param name="TaskDone">Whether the task of that month was fulfilled; null when it had none or nothing was reported.</param>
public sealed record LightHistory(Month Month, Light Light, bool? TaskDone = null);
