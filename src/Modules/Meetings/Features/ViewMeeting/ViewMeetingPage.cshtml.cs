using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;

namespace Tuijin.Meetings.Features.ViewMeeting;

[Authorize(MeetingPermissions.Read)]
internal sealed class ViewMeetingPage(MeetingReader meetings, Viewer viewer, PermissionCatalogue permissions) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    public MeetingFacts Meeting { get; private set; } = null!;

    /// <summary>Whether this viewer plans, records and finalises the meeting.</summary>
    public bool MayKeep { get; private set; }

    /// <summary>Whether the viewer is an official, who finds numbers to open.</summary>
    public bool IsOfficial => viewer.Role is not (Role.Enterprise or Role.Association);

    public bool MaySeeTrail => viewer.SeesCity;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await meetings.Find(Number, cancellationToken) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        MayKeep = meeting.IsKept && permissions.Holds(viewer.Role, MeetingPermissions.Record);
        return Page();
    }
}
