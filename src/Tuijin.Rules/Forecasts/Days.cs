namespace Tuijin.Rules.Forecasts;

internal static class Days
{
    /// <summary>Days from one day to another; negative when the other is earlier.</summary>
    public static int DaysTo(this DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;
}
