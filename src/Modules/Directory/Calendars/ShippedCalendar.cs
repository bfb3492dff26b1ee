using Tuijin.Rules.WorkingTime;

namespace Tuijin.Directory.Calendars;

/// <summary>The State Council's arrangements of holidays that were known when this version was made (domain.md §11: 国务院办公厅关于部分节假日安排的通知).</summary>
internal static class ShippedCalendar
{
    public static readonly IReadOnlyList<CalendarDay> Days = Read();

    private static IReadOnlyList<CalendarDay> Read()
    {
        using var stream = typeof(ShippedCalendar).Assembly.GetManifestResourceStream("holidays.csv")!;
        using var reader = new StreamReader(stream);
        var reading = WorkingCalendar.Parse(reader.ReadToEnd().Split('\n'));
        return reading.Errors.Count == 0 ? reading.Days : throw new InvalidDataException($"holidays.csv, line {reading.Errors[0].Line}: {reading.Errors[0].Reason}");
    }
}
