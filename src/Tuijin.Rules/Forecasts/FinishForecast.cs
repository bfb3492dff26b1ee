namespace Tuijin.Rules.Forecasts;

/// <summary>When running work will probably end, as seen on a day.</summary>
/// <param name="LikelyOn">P50: as likely before as after; not before the day of the forecast.</param>
/// <param name="SafeOn">P80: four in five such pieces of work end by then; not before <paramref name="LikelyOn"/>.</param>
/// <param name="Alike">How many ended pieces of work the forecast rests on: as many equally like ones would say as much.</param>
public sealed record FinishForecast(DateOnly LikelyOn, DateOnly SafeOn, double Alike);
