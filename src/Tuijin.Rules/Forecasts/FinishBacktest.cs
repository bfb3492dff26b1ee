namespace Tuijin.Rules.Forecasts;

/// <summary>How good forecasts of the past were, against the plan's own date and the plan plus the usual delay.</summary>
/// <param name="Judged">Number of forecasts whose outcome is known.</param>
/// <param name="Error">Mean absolute error of P50 in days.</param>
/// <param name="PlanError">Mean absolute error of the planned end in days.</param>
/// <param name="UsualDelayError">Mean absolute error in days of the planned end moved by the median delay known at the time.</param>
/// <param name="SafeHeld">Share of the work that ended by P80, 0 to 1.</param>
public sealed record FinishBacktest(int Judged, double Error, double PlanError, double UsualDelayError, double SafeHeld)
{
    /// <summary>Forecasts, on each day given, all work running on it whose end is known by now, from what was known on that day.</summary>
    /// <returns>One result for each day on which something could be judged, and the whole; null when nothing could.</returns>
    public static (IReadOnlyList<(DateOnly AsOf, FinishBacktest Result)> Days, FinishBacktest Whole)? Run(IReadOnlyCollection<WorkSpan> work, IEnumerable<DateOnly> asOfs)
    {
        var days = new List<(DateOnly AsOf, FinishBacktest Result)>();
        var all = new List<Outcome>();
        foreach (var asOf in asOfs)
        {
            var outcomes = Judge(work, asOf).ToList();
            if (outcomes.Count > 0)
            {
                days.Add((asOf, Of(outcomes)));
                all.AddRange(outcomes);
            }
        }

        return all.Count == 0 ? null : (days, Of(all));
    }

    private static IEnumerable<Outcome> Judge(IReadOnlyCollection<WorkSpan> work, DateOnly asOf)
    {
        if (ReferenceClass.Of(work, asOf) is not { } reference)
        {
            yield break;
        }

        var usual = UsualDelay(work, asOf);
        foreach (var span in work.Where(span => span.EndOn is not null && span.RunsOn(asOf)))
        {
            var forecast = reference.Forecast(span with { EndOn = null });
            var end = span.EndOn!.Value.DayNumber;
            yield return new Outcome(
                Math.Abs(end - forecast.LikelyOn.DayNumber),
                Math.Abs(end - span.PlannedEndOn.DayNumber),
                Math.Abs(end - span.PlannedEndOn.DayNumber - usual),
                end <= forecast.SafeOn.DayNumber);
        }
    }

    private static double UsualDelay(IEnumerable<WorkSpan> work, DateOnly asOf)
    {
        var delays = work.Where(span => span.EndOn < asOf).Select(span => (double)(span.EndOn!.Value.DayNumber - span.PlannedEndOn.DayNumber)).Order().ToList();
        return (delays[(delays.Count - 1) / 2] + delays[delays.Count / 2]) / 2;
    }

    private static FinishBacktest Of(IReadOnlyList<Outcome> outcomes) => new(
        outcomes.Count,
        outcomes.Average(outcome => (double)outcome.Error),
        outcomes.Average(outcome => (double)outcome.PlanError),
        outcomes.Average(outcome => outcome.UsualDelayError),
        outcomes.Average(outcome => outcome.SafeHeld ? 1.0 : 0.0));

    private sealed record Outcome(int Error, int PlanError, double UsualDelayError, bool SafeHeld);
}
