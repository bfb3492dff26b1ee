using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ForecastProjects;

/// <summary>A running project with its forecasts.</summary>
/// <param name="YearPlanYuan">Plan of the year that is forecast.</param>
internal sealed record ForecastRow(Guid Id, string Number, string Name, string EnterpriseName, string DivisionPath, int? PlannedFinishMonth, long? YearPlanYuan, long? YearDoneYuan, ProjectForecast Forecast)
{
    public DateOnly? PlannedOn => PlannedFinishMonth is { } month ? Month.FromKey(month).LastDay : null;

    public DateOnly? LikelyOn => Forecast.Finish?.LikelyOn;

    public DateOnly? SafeOn => Forecast.Finish?.SafeOn;

    /// <summary>Days from the planned finish to P50; negative when it is expected earlier.</summary>
    public int? DelayDays => (PlannedOn, LikelyOn) is ({ } planned, { } likely) ? likely.DayNumber - planned.DayNumber : null;

    public long? LikelyYuan => Forecast.YearEnd?.LikelyYuan;

    public long? SafeYuan => Forecast.YearEnd?.SafeYuan;

    /// <summary>What will probably be missing to the year's plan; 0 when the plan will be reached.</summary>
    public long? GapYuan => (YearPlanYuan, LikelyYuan) is ({ } plan, { } likely) ? Math.Max(0, plan - likely) : null;
}
