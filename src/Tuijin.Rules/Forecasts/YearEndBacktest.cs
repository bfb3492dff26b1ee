using Tuijin.Rules.WorkingTime;

namespace Tuijin.Rules.Forecasts;

/// <summary>How good forecasts of the year's investment were.</summary>
/// <param name="Judged">Number of forecasts whose year is over.</param>
/// <param name="Error">Sum of the absolute errors of P50, as a share of what was invested.</param>
/// <param name="PlanError">The same of the year's plans.</param>
/// <param name="SafeHeld">Share of the projects that reached P80, 0 to 1.</param>
public sealed record YearEndBacktest(int Judged, double Error, double PlanError, double SafeHeld)
{
    /// <summary>Forecasts at the end of each month given what was running then, from what was reported up to then.</summary>
    /// <param name="plans">Year plan in yuan; projects without one are not judged.</param>
    public static IReadOnlyList<YearEndOutcome<T>> Outcomes<T>(IReadOnlyCollection<(T Key, InvestmentHistory History)> work, Func<T, int, long?> plans, IEnumerable<Month> cuts)
    {
        var all = work.Select(one => one.History).ToList();
        var outcomes = new List<YearEndOutcome<T>>();
        foreach (var cut in cuts)
        {
            var reference = new YearEndReference(all, cut);
            var end = new Month(cut.Year, 12);
            foreach (var (key, history) in work.Where(one => one.History.First <= cut && one.History.Knows(end) && !(one.History.FinishedIn <= cut)))
            {
                if (plans(key, cut.Year) is { } plan && reference.Forecast(history).Forecast is { } forecast)
                {
                    outcomes.Add(new YearEndOutcome<T>(key, cut, plan, forecast, history.DoneInYear(end)));
                }
            }
        }

        return outcomes;
    }

    /// <summary>Null when nothing was judged, or nothing invested.</summary>
    public static YearEndBacktest? Of<T>(IReadOnlyCollection<YearEndOutcome<T>> outcomes)
    {
        var actual = outcomes.Sum(outcome => (double)outcome.ActualYuan);
        return actual <= 0 ? null : new YearEndBacktest(
            outcomes.Count,
            outcomes.Sum(outcome => Math.Abs((double)outcome.ActualYuan - outcome.Forecast.LikelyYuan)) / actual,
            outcomes.Sum(outcome => Math.Abs((double)outcome.ActualYuan - outcome.PlanYuan)) / actual,
            outcomes.Average(outcome => outcome.ActualYuan >= outcome.Forecast.SafeYuan ? 1.0 : 0));
    }
}

/// <summary>One forecast of the past beside what became of it.</summary>
/// <param name="Cut">Forecast at the end of this month.</param>
public sealed record YearEndOutcome<T>(T Key, Month Cut, long PlanYuan, YearEndForecast Forecast, long ActualYuan);
