namespace Tuijin.Foundation.Time;

/// <summary>Readings of the injected clock. Moments are UTC; days are days in Asia/Shanghai.</summary>
public static class Clock
{
    private static readonly TimeSpan ShanghaiOffset = TimeSpan.FromHours(8);

    /// <summary>The present moment, UTC.</summary>
    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>Today in Shanghai (no daylight saving since 1991).</summary>
    public static DateOnly Today(this TimeProvider clock) => clock.UtcNow().ShanghaiDay();

    /// <summary>The Shanghai day of a UTC moment.</summary>
    public static DateOnly ShanghaiDay(this DateTime utc) => DateOnly.FromDateTime(utc + ShanghaiOffset);

    /// <summary>The Shanghai wall time of a UTC moment, for display only.</summary>
    public static DateTime ShanghaiTime(this DateTime utc) => DateTime.SpecifyKind(utc + ShanghaiOffset, DateTimeKind.Unspecified);

    /// <summary>The UTC moment of a Shanghai wall time.</summary>
    public static DateTime FromShanghai(DateTime wallTime) => DateTime.SpecifyKind(wallTime - ShanghaiOffset, DateTimeKind.Utc);
}
