using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Forms;
using Tuijin.Meetings.Features.ViewMeeting;

namespace Tuijin.Meetings.Features.HoldMeeting;

[Authorize(MeetingPermissions.Record)]
internal sealed class EndMeetingPage(MeetingReader meetings, HoldMeetingHandler handler) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    public MeetingFacts Meeting { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await meetings.Find(Number, HttpContext.RequestAborted) is not { } meeting)
        {
            context.Result = NotFound();
            return;
        }

        Meeting = meeting;
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await handler.Handle(Number, isStart: false, cancellationToken) is { } refusal
        ? this.Refuse(refusal)
        : this.Done("会议已结束，可以编印纪要。", $"/meetings/{Number}/minutes");
}
