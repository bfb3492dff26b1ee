using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Contract;

namespace Tuijin.Meetings.Features.ListMeetings;

/// <summary>Meetings of one year, month by month.</summary>
[Authorize(MeetingPermissions.Read)]
internal sealed class ListMeetingsPage(MeetingListReader reader, Viewer viewer, PermissionCatalogue permissions, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "year")]
    public string? AskedYear { get; set; }

    [FromQuery(Name = "type")]
    public string? AskedType { get; set; }

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    public int Year { get; private set; }

    public MeetingType? Type { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<ListedMeeting> Meetings { get; private set; } = [];

    public bool MayPlan => permissions.Holds(viewer.Role, MeetingPermissions.Plan);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Year = int.TryParse(AskedYear, out var year) && year is >= 2000 and <= 2100 ? year : clock.Today().Year;
        Type = ChoiceKeys.Values<MeetingType>([AskedType ?? ""]) is [var type] ? type : null;
        Years = await reader.Years(cancellationToken);
        Meetings = await reader.Of(Year, Type, Words, cancellationToken);
    }
}
