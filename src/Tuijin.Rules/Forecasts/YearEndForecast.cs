namespace Tuijin.Rules.Forecasts;

/// <summary>What a running project will probably have invested at the end of a year.</summary>
/// <param name="LikelyYuan">P50: as likely more as less.</param>
/// <param name="SafeYuan">P80: four in five such projects reach at least this; not more than <paramref name="LikelyYuan"/>.</param>
/// <param name="Alike">Projects of the reference class.</param>
/// <param name="IsSeasonal">Whether the class was looked at over the same months of past years; otherwise over as many months of any season.</param>
public sealed record YearEndForecast(long LikelyYuan, long SafeYuan, int Alike, bool IsSeasonal);

/// <summary>Why there is no forecast.</summary>
public enum NoYearEnd
{
    /// <summary>Fewer than three months are reported.</summary>
    FewReports,

    /// <summary>The last report is more than three months old.</summary>
    OldReports,

    /// <summary>Nothing was invested in the months that the pace is taken from.</summary>
    Standstill,

    /// <summary>Too few projects have been through as many months.</summary>
    FewAlike,
}
