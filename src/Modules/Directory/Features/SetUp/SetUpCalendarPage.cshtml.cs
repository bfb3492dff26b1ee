using Microsoft.AspNetCore.Authorization;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Features.ImportCalendar;

namespace Tuijin.Directory.Features.SetUp;

/// <summary>Set-up: are the years known with which deadlines are counted?</summary>
[Authorize(DirectoryPermissions.SetUp)]
internal sealed class SetUpCalendarPage(WorkingCalendars calendars, ImportCalendarHandler handler, TimeProvider clock, SetUpGuide guide) : CalendarPageModel(calendars, handler, clock)
{
    public string NextHref => guide.After(CalendarStep.Address);

    protected override string Next => CalendarStep.Address;
}
