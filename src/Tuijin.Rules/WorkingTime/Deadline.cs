namespace Tuijin.Rules.WorkingTime;

/// <summary>How the days of a time limit are counted.</summary>
public enum DayKind
{
    /// <summary>工作日: only working days count.</summary>
    Working,

    /// <summary>自然日: every day counts; a last day that is no working day moves to the next one (《民法典》第二百零三条).</summary>
    Natural,
}

/// <summary>The last day of a time limit.</summary>
/// <param name="DueOn">The last day on which the act is still in time; always a working day.</param>
/// <param name="UnknownYears">
/// Years, ascending, of which no calendar was known while counting. Their days were taken as Monday to Friday, so the due
/// day may be wrong: whoever shows the deadline must show <see cref="Warning"/> with it.
/// </param>
public sealed record Deadline(DateOnly DueOn, IReadOnlyList<int> UnknownYears)
{
    /// <summary>False when a day of an unknown year was counted.</summary>
    public bool IsCertain => UnknownYears.Count == 0;

    /// <summary>What must be shown beside an uncertain deadline; null when the deadline is certain.</summary>
    public string? Warning => CalendarWarning.For(UnknownYears);
}

/// <summary>A number of working days between two days.</summary>
/// <param name="Days">Negative when the second day is before the first.</param>
/// <param name="UnknownYears">As for <see cref="Deadline"/>.</param>
public sealed record WorkingDayCount(int Days, IReadOnlyList<int> UnknownYears)
{
    public bool IsCertain => UnknownYears.Count == 0;

    /// <summary>What must be shown beside an uncertain count; null when the count is certain.</summary>
    public string? Warning => CalendarWarning.For(UnknownYears);
}
