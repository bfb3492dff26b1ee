using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Time;

namespace Tuijin.Meetings.Features.ViewMeeting;

[Authorize(MeetingPermissions.Read)]
internal sealed class ViewMeetingPage(MeetingReader meetings, Viewer viewer, PermissionCatalogue permissions, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    public MeetingFacts Meeting { get; private set; } = null!;

    /// <summary>Whether this viewer plans, records and finalises the meeting.</summary>
    public bool MayKeep { get; private set; }

    /// <summary>Whether the viewer is an official, who finds numbers to open.</summary>
    public bool IsOfficial => viewer.Role is not (Role.Enterprise or Role.Association);

    /// <summary>What is asked before a meeting of a later day is started; null on its day.</summary>
    public string? StartsEarly => Meeting.StartsAt.ShanghaiDay() is var planned && planned > clock.Today()
        ? $"会议原定{planned:yyyy年M月d日}召开，今天是{clock.Today():M月d日}。确定现在开始吗？"
        : null;

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
