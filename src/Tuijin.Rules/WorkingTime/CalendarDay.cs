namespace Tuijin.Rules.WorkingTime;

/// <summary>How a day differs from the ordinary week.</summary>
public enum CalendarDayKind
{
    /// <summary>放假: a day off.</summary>
    Off,

    /// <summary>调休上班: a weekend day on which people work.</summary>
    Work,
}

/// <summary>One day of the State Council's yearly arrangement of holidays (国务院办公厅关于部分节假日安排的通知).</summary>
/// <param name="Year">
/// The year of the notice. The last days of December may belong to the notice of the following year (2022-12-31 is of 2023).
/// </param>
/// <param name="Name">The holiday that the day belongs to, e.g. 春节.</param>
public sealed record CalendarDay(DateOnly Day, CalendarDayKind Kind, int Year, string Name);

/// <summary>A row of a calendar file that could not be used.</summary>
/// <param name="Line">Counted from 1, the header being a line too.</param>
/// <param name="Text">The row as it stands in the file.</param>
/// <param name="Reason">Why, in Chinese.</param>
public sealed record CalendarRowError(int Line, string Text, string Reason);

/// <summary>What was read from a calendar file: the good rows and the errors of the others.</summary>
public sealed record CalendarReading(IReadOnlyList<CalendarDay> Days, IReadOnlyList<CalendarRowError> Errors)
{
    /// <summary>The calendar of the good rows.</summary>
    public WorkingCalendar ToCalendar() => new(Days);
}
