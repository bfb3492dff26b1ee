using Microsoft.AspNetCore.Authorization;
using Tuijin.Directory.Contract;

namespace Tuijin.Directory.Features.ImportCalendar;

/// <summary>The working calendar, for administrators.</summary>
[Authorize(DirectoryPermissions.SetUp)]
internal sealed class CalendarPage(WorkingCalendars calendars, ImportCalendarHandler handler, TimeProvider clock) : CalendarPageModel(calendars, handler, clock)
{
    protected override string Next => "/calendar";
}
