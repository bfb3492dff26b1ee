using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Forms;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Features.ViewMeeting;

namespace Tuijin.Meetings.Features.WriteMinutes;

/// <summary>The minutes as they would be printed now, and the papers written so far.</summary>
[Authorize(MeetingPermissions.Read)]
internal sealed class MinutesPage(MeetingReader meetings, Attachments attachments, MeetingFiles access, WritePapersHandler write, FinaliseMinutesHandler finalise) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    public MeetingFacts Meeting { get; private set; } = null!;

    public MinutesText Minutes { get; private set; } = null!;

    /// <summary>Versions of the minutes, oldest first.</summary>
    public IReadOnlyList<Attachment> Versions { get; private set; } = [];

    /// <summary>Unit in charge → versions of its 交办单.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<Attachment>>> Sheets { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellationToken = HttpContext.RequestAborted;
        if (await meetings.Find(Number, cancellationToken) is not { State: not MeetingState.Planned } meeting || !await access.MaySee(meeting.Id.Value, cancellationToken))
        {
            context.Result = NotFound();
            return;
        }

        Meeting = meeting;
        Minutes = MinutesText.Of(meeting);
        var files = await attachments.Of(MeetingFiles.OwnerKind, meeting.Id.Value, cancellationToken);
        Versions = MeetingFiles.VersionsOf(files);
        Sheets = [.. MeetingPapers.UnitsInCharge(meeting).Select(unit => KeyValuePair.Create(unit, MeetingFiles.SheetsOf(files, unit)))];
        await next();
    }

    /// <summary>Writes minutes and sheets anew.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var written = await write.Handle(Number, cancellationToken);
        return written.IsRefused ? this.Refuse(written.Refusal)
            : this.Done(written.Value.Count == 0 ? "记录没有变化，不需要重新生成。" : $"已生成{written.Value.Count}份文件，请下载核对。", $"/meetings/{Number}/minutes");
    }

    public async Task<IActionResult> OnPostFinaliseAsync(CancellationToken cancellationToken) => await finalise.Handle(Number, cancellationToken) is { } refusal
        ? this.Refuse(refusal)
        : this.Done("会议纪要已定稿。", $"/meetings/{Number}/minutes");
}
