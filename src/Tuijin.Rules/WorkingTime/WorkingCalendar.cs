namespace Tuijin.Rules.WorkingTime;

/// <summary>
/// The working days of China: Monday to Friday, as changed by the State Council's yearly arrangement of holidays.
/// </summary>
/// <remarks>
/// A year is known when at least one row names it. Days of other years are taken as Monday to Friday, and every result
/// that rests on such a day names its year; nothing is guessed silently.
/// </remarks>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, CalendarDay> rows;
    private readonly HashSet<int> coveredYears;

    // Days that differ from the ordinary week, ascending, and how many working days all of them up to here add.
    private readonly int[] changedDays;
    private readonly int[] changeUpTo;

    /// <exception cref="ArgumentException">Two rows are for the same day.</exception>
    public WorkingCalendar(IEnumerable<CalendarDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        rows = days.ToDictionary(row => row.Day);
        coveredYears = [.. rows.Values.Select(row => row.Year)];

        var changed = rows.Values.Where(row => IsWeekday(row.Day) == (row.Kind == CalendarDayKind.Off)).OrderBy(row => row.Day).ToList();
        changedDays = [.. changed.Select(row => row.Day.DayNumber)];
        changeUpTo = new int[changed.Count];
        var sum = 0;
        for (var i = 0; i < changed.Count; i++)
        {
            sum += changed[i].Kind == CalendarDayKind.Work ? 1 : -1;
            changeUpTo[i] = sum;
        }
    }

    /// <summary>Years with a calendar, ascending.</summary>
    public IReadOnlyList<int> CoveredYears => [.. coveredYears.Order()];

    /// <summary>Reads the lines of a calendar file: date,kind,year,name, with or without that header.</summary>
    public static CalendarReading Parse(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return CalendarFile.Read(lines);
    }

    /// <summary>Whether the arrangement of holidays of the year is known.</summary>
    public bool Covers(int year) => coveredYears.Contains(year);

    public bool IsWorkingDay(DateOnly day) =>
        rows.TryGetValue(day, out var row) ? row.Kind == CalendarDayKind.Work : IsWeekday(day);

    /// <summary>The holiday on which the day is off, e.g. 春节; null for working days and plain weekends.</summary>
    public string? HolidayName(DateOnly day) =>
        rows.TryGetValue(day, out var row) && row.Kind == CalendarDayKind.Off ? row.Name : null;

    /// <summary>The row of the arrangement for the day, if it has one: also tells working weekend days.</summary>
    public CalendarDay? RowOf(DateOnly day) => rows.GetValueOrDefault(day);

    /// <summary>The last day of a limit that starts after <paramref name="from"/>, counted as the rule says.</summary>
    /// <param name="days">0 or more.</param>
    public Deadline Add(DateOnly from, int days, DayKind kind) => kind switch
    {
        DayKind.Working => AddWorkingDays(from, days),
        DayKind.Natural => AddNaturalDays(from, days),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>
    /// The day on which the given number of working days after <paramref name="from"/> is reached. The first day itself
    /// never counts; with 0 days the answer is the day itself or, when it is off, the next working day.
    /// </summary>
    /// <param name="days">0 or more.</param>
    public Deadline AddWorkingDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (days == 0)
        {
            return Found(from, FirstWorkingDayFrom(from));
        }

        var day = from;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return Found(from.AddDays(1), day);
    }

    /// <summary>
    /// The latest working day that has at least the given number of working days after it up to and including
    /// <paramref name="due"/>: the last day on which something is still "n working days before".
    /// </summary>
    /// <param name="days">0 or more.</param>
    public DateOnly SubtractWorkingDays(DateOnly due, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = due;
        for (var left = days; left > 0 || !IsWorkingDay(day); day = day.AddDays(-1))
        {
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The first working day strictly after the given day.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => FirstWorkingDayFrom(day.AddDays(1));

    /// <summary>The day itself when it is a working day, otherwise the next working day.</summary>
    public DateOnly FirstWorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>
    /// Working days after <paramref name="from"/> up to and including <paramref name="to"/>; with the days exchanged the
    /// same number, negative.
    /// </summary>
    public WorkingDayCount WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var days = WorkingDaysUpTo(to) - WorkingDaysUpTo(from);
        return from <= to
            ? new(days, UnknownYears(from.AddDays(1), to))
            : new(days, UnknownYears(to.AddDays(1), from));
    }

    /// <summary>
    /// Working days left after today until the due day: 0 on the due day itself, negative when it has passed (working days
    /// overdue). Whether something is overdue is decided by the days, not by this count: on a Saturday after a due Friday
    /// it is still 0.
    /// </summary>
    public WorkingDayCount RemainingWorkingDays(DateOnly today, DateOnly due) => WorkingDaysBetween(today, due);

    private Deadline AddNaturalDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var last = from.AddDays(days);
        return Found(last, FirstWorkingDayFrom(last));
    }

    private Deadline Found(DateOnly firstCounted, DateOnly due) => new(due, UnknownYears(firstCounted, due));

    private int[] UnknownYears(DateOnly first, DateOnly last) =>
        first > last ? [] : [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Where(year => !Covers(year))];

    /// <summary>Working days since the first day of the calendar, by arithmetic: pages count thousands of deadlines.</summary>
    private int WorkingDaysUpTo(DateOnly day)
    {
        // 0001-01-01 was a Monday.
        var (weeks, rest) = Math.DivRem(day.DayNumber + 1, 7);
        var found = Array.BinarySearch(changedDays, day.DayNumber);
        var passed = found >= 0 ? found + 1 : ~found;
        return (weeks * 5) + Math.Min(rest, 5) + (passed == 0 ? 0 : changeUpTo[passed - 1]);
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
