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
        var keyed = work.Select((span, at) => (at, span)).ToList();
        var outcomes = asOfs.SelectMany(asOf => Outcomes(keyed, asOf)).Where(outcome => outcome.EndOn is not null).ToList();
        return Of(outcomes) is not { } whole
            ? null
            : ([.. outcomes.GroupBy(outcome => outcome.AsOf).Select(day => (day.Key, Of([.. day])!))], whole);
    }

    /// <summary>Forecasts all work that ran on a day from what was known on it, beside what became of it by now.</summary>
    /// <param name="work">With the plans that were in force on the day.</param>
    public static IEnumerable<FinishOutcome<T>> Outcomes<T>(IReadOnlyCollection<(T Key, WorkSpan Span)> work, DateOnly asOf)
    {
        var spans = work.Select(one => one.Span).ToList();
        if (ReferenceClass.Of(spans, asOf) is not { } reference)
        {
            yield break;
        }

        var usual = UsualDelay(spans, asOf);
        foreach (var (key, span) in work.Where(one => one.Span.RunsOn(asOf)))
        {
            yield return new FinishOutcome<T>(key, asOf, span.PlannedEndOn, usual, reference.Forecast(span with { EndOn = null }), span.EndOn);
        }
    }

    /// <summary>How good the forecasts of work that has ended were; null when none has.</summary>
    public static FinishBacktest? Of<T>(IReadOnlyCollection<FinishOutcome<T>> outcomes)
    {
        var ended = outcomes.Where(outcome => outcome.EndOn is not null).ToList();
        return ended.Count == 0 ? null : new FinishBacktest(
            ended.Count,
            ended.Average(outcome => Math.Abs((double)outcome.Late(outcome.Forecast.LikelyOn)!.Value)),
            ended.Average(outcome => Math.Abs((double)outcome.Late(outcome.PlannedEndOn)!.Value)),
            ended.Average(outcome => Math.Abs(outcome.Late(outcome.PlannedEndOn)!.Value - outcome.UsualDelay)),
            ended.Average(outcome => outcome.EndOn <= outcome.Forecast.SafeOn ? 1.0 : 0.0));
    }

    /// <summary>How many of the forecasts have their P80 day behind them, and the share of those that ended by it. Work that still runs then counts as missed, so that what ends early is not asked for alone.</summary>
    public static (int Count, double Held)? SafeDue<T>(IEnumerable<FinishOutcome<T>> outcomes, DateOnly today)
    {
        var due = outcomes.Select(outcome => outcome.HeldBy(today)).Where(held => held is not null).ToList();
        return due.Count == 0 ? null : (due.Count, due.Average(held => held is true ? 1.0 : 0));
    }

    private static double UsualDelay(IEnumerable<WorkSpan> work, DateOnly asOf)
    {
        var delays = work.Where(span => span.EndOn < asOf).Select(span => (double)(span.EndOn!.Value.DayNumber - span.PlannedEndOn.DayNumber)).Order().ToList();
        return (delays[(delays.Count - 1) / 2] + delays[delays.Count / 2]) / 2;
    }
}

/// <summary>One forecast of the past beside what became of it.</summary>
/// <param name="Key">Whose work it was.</param>
/// <param name="AsOf">Day of the forecast; nothing that happened on it or later was used.</param>
/// <param name="PlannedEndOn">By the plan in force on that day.</param>
/// <param name="UsualDelay">Median delay in days known on that day.</param>
/// <param name="EndOn">Null when it still runs.</param>
public sealed record FinishOutcome<T>(T Key, DateOnly AsOf, DateOnly PlannedEndOn, double UsualDelay, FinishForecast Forecast, DateOnly? EndOn)
{
    /// <summary>Whether the work ended by P80; null while that day is not past.</summary>
    public bool? HeldBy(DateOnly today) => Forecast.SafeOn < today ? EndOn <= Forecast.SafeOn : null;

    /// <summary>By how many days the end came after a day; null while the work runs.</summary>
    public int? Late(DateOnly day) => EndOn is { } end ? day.DaysTo(end) : null;
}
