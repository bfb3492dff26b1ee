using Tuijin.Foundation.Auditing;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Directory.Domain;

/// <summary>A day of an imported arrangement of holidays. The arrangements that ship with the product stand in Calendars/holidays.csv.</summary>
internal sealed class CalendarRow : IAudited
{
    public required DateOnly Day { get; init; }

    public required CalendarDayKind Kind { get; init; }

    /// <summary>Year of the notice.</summary>
    public required int Year { get; init; }

    public required string Name { get; init; }

    public string AuditSubject => $"calendar:{Year}";
}
