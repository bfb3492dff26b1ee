namespace Tuijin.Rules.WorkingTime;

/// <summary>
/// Converts between moments (UTC) and the wall clock of China.
/// </summary>
/// <remarks>
/// China has kept UTC+8 without summer time since 1991-09-15, so a fixed offset is exact for every moment this product
/// records and does not depend on the time zone data of the machine.
/// </remarks>
public static class ShanghaiTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The Shanghai day on which a UTC moment falls.</summary>
    /// <exception cref="ArgumentException">The moment is marked as local time of the machine.</exception>
    public static DateOnly DayOf(DateTime momentUtc) => DateOnly.FromDateTime(FromUtc(momentUtc));

    /// <summary>The wall clock in Shanghai at a UTC moment; the answer has no kind (unspecified).</summary>
    /// <exception cref="ArgumentException">The moment is marked as local time of the machine.</exception>
    public static DateTime FromUtc(DateTime momentUtc) =>
        momentUtc.Kind == DateTimeKind.Local
            ? throw new ArgumentException("A UTC moment is expected.", nameof(momentUtc))
            : DateTime.SpecifyKind(momentUtc + Offset, DateTimeKind.Unspecified);

    /// <summary>The UTC moment at which the clock in Shanghai shows the given time.</summary>
    /// <exception cref="ArgumentException">The time is marked as UTC or as local time of the machine.</exception>
    public static DateTime ToUtc(DateTime shanghaiClock) =>
        shanghaiClock.Kind != DateTimeKind.Unspecified
            ? throw new ArgumentException("A wall clock time without kind is expected.", nameof(shanghaiClock))
            : DateTime.SpecifyKind(shanghaiClock - Offset, DateTimeKind.Utc);

    /// <summary>The UTC moment at which a day begins in Shanghai.</summary>
    public static DateTime StartOf(DateOnly day) => ToUtc(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The UTC moment at which a day has ended in Shanghai, which is when the next one begins.</summary>
    public static DateTime EndOf(DateOnly day) => StartOf(day.AddDays(1));
}
