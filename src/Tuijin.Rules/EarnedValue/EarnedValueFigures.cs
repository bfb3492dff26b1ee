namespace Tuijin.Rules.EarnedValue;

/// <summary>
/// Earned value of a project at the end of a month. Money in yuan.
/// </summary>
/// <param name="BudgetAtCompletion">BAC: planned total investment.</param>
/// <param name="PlannedValue">PV: what the plan has done by then.</param>
/// <param name="EarnedValue">EV: the planned cost of the work that is done.</param>
/// <param name="ActualCost">AC: what the work done has cost.</param>
public sealed record EarnedValueFigures(long BudgetAtCompletion, long PlannedValue, long EarnedValue, long ActualCost)
{
    /// <summary>SV: negative when behind the plan.</summary>
    public long ScheduleVariance => EarnedValue - PlannedValue;

    /// <summary>CV: negative when dearer than planned.</summary>
    public long CostVariance => EarnedValue - ActualCost;

    /// <summary>SPI; null before the plan begins.</summary>
    public decimal? SchedulePerformance => Ratio(EarnedValue, PlannedValue);

    /// <summary>CPI; null before anything was spent.</summary>
    public decimal? CostPerformance => Ratio(EarnedValue, ActualCost);

    /// <summary>EAC: what the whole will cost if it goes on as so far, BAC ÷ CPI; null while CPI is not known or nothing is earned.</summary>
    public long? EstimateAtCompletion => CostPerformance is > 0 and var performance ? (long)Math.Round(BudgetAtCompletion / performance, MidpointRounding.AwayFromZero) : null;

    /// <summary>VAC: what is left of the budget in the end; null while EAC is.</summary>
    public long? VarianceAtCompletion => BudgetAtCompletion - EstimateAtCompletion;

    /// <param name="doneShare">Share of the work that is done, 0 to 1, as reported.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside 0 to 1.</exception>
    public static EarnedValueFigures Of(long budgetYuan, long plannedYuan, decimal doneShare, long spentYuan)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(doneShare, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(doneShare, 1);
        return new(budgetYuan, plannedYuan, (long)Math.Round(budgetYuan * doneShare, MidpointRounding.AwayFromZero), spentYuan);
    }

    private static decimal? Ratio(long upper, long lower) => lower == 0 ? null : (decimal)upper / lower;
}
