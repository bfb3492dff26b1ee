using Tuijin.Rules.Forecasts;

namespace Tuijin.Projects.Features.ForecastProjects;

/// <summary>How good forecasts of the past were, in figures.</summary>
/// <param name="Finishes">Of projects that have finished; null when none has.</param>
/// <param name="FinishProjects">Number of these projects; one may have been forecast several times.</param>
/// <param name="SafeDue">Forecasts whose P80 day is past, and the share of them that finished by it.</param>
/// <param name="YearEnds">Of last year; null when nothing was judged.</param>
internal sealed record PastSummary(FinishBacktest? Finishes, int FinishProjects, (int Count, double Held)? SafeDue, YearEndBacktest? YearEnds, int YearEndProjects)
{
    public static PastSummary Of(ForecastPast past, DateOnly today) => new(
        FinishBacktest.Of(past.Finishes),
        past.Finishes.Where(outcome => outcome.EndOn is not null).DistinctBy(outcome => outcome.Key.Id).Count(),
        FinishBacktest.SafeDue(past.Finishes, today),
        YearEndBacktest.Of(past.YearEnds),
        past.YearEnds.DistinctBy(outcome => outcome.Key.Id).Count());
}
