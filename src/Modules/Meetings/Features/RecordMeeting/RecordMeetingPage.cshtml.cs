using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Results;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;
using Tuijin.Meetings.Features.ViewMeeting;

namespace Tuijin.Meetings.Features.RecordMeeting;

/// <summary>The clerk's page during a meeting. With script a line is sent on Enter and answered as a fragment; without, it is a form.</summary>
[Authorize(MeetingPermissions.Record)]
internal sealed class RecordMeetingPage(
    MeetingReader meetings, LineReading reading, TopicReader topics, RecordLineHandler record, CorrectLineHandler correct, DeleteLineHandler delete, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<SelectListItem> Kinds = [.. Enum.GetValues<LineKind>().Select(kind => new SelectListItem(kind.Title(), kind.ToString()))];

    [FromRoute]
    public string Number { get; set; } = "";

    /// <summary>The topic that is spoken about now.</summary>
    [FromQuery(Name = "topic")]
    public Guid? TopicId { get; set; }

    [BindProperty]
    public LineForm Form { get; set; } = new();

    public MeetingFacts Meeting { get; private set; } = null!;

    public TopicFacts? Topic { get; private set; }

    public TopicSituation? Situation { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await meetings.Find(Number, HttpContext.RequestAborted) is not { } meeting)
        {
            context.Result = NotFound();
            return;
        }

        if (!meeting.IsKept)
        {
            context.Result = Forbid();
            return;
        }

        Meeting = meeting;
        await next();
    }

    /// <param name="edit">A line to be corrected, for browsers without script.</param>
    public async Task<IActionResult> OnGetAsync(Guid? edit, CancellationToken cancellationToken)
    {
        if (Meeting.State is MeetingState.Finalised)
        {
            return LocalRedirect($"/meetings/{Number}");
        }

        Form = Meeting.Lines.FirstOrDefault(line => line.Id == edit) is { } line
            ? new LineForm(line.Id, line.Typed, line.TopicId)
            : new LineForm(clock.NewGuid(), TopicId: TopicId ?? (Request.Query.ContainsKey("topic") ? null : LastTopic));
        await Look(cancellationToken);
        return Page();
    }

    /// <summary>What is known of the topic, for the side of the page.</summary>
    public async Task<IActionResult> OnGetTopicAsync(CancellationToken cancellationToken)
    {
        await Look(cancellationToken);
        return Partial("/Features/RecordMeeting/_Topic.cshtml", this);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Write((number, form) => record.Handle(number, form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellationToken) => Write((number, form) => correct.Handle(number, form, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        if (await delete.Handle(Number, Form.Id ?? Guid.Empty, cancellationToken) is { } refusal)
        {
            return IsFragment ? Problem(refusal.StatusCode, refusal.Message) : this.Done(refusal.Message, Here);
        }

        return IsFragment ? new NoContentResult() : this.Done("已删除。", Here);
    }

    /// <summary>Where the record goes on: the topic of the last line, at the beginning the first one.</summary>
    private Guid? LastTopic => Meeting.Lines.Count > 0 ? Meeting.Lines[^1].TopicId : Meeting.Topics is [var first, ..] ? first.Id : null;

    private string Here => $"/meetings/{Number}/live" + (Form.TopicId is { } topic ? $"?topic={topic}" : "");

    /// <summary>Whether the page's own script asks and wants only the line.</summary>
    private bool IsFragment => Request.Headers.Accept.ToString().Contains("text/fragment", StringComparison.Ordinal);

    private async Task<IActionResult> Write(Func<string, LineForm, Task<Result<MeetingLine>>> act, CancellationToken cancellationToken)
    {
        await Look(cancellationToken);
        if (!this.Accepts(Form, new LineForm.Rules()))
        {
            return IsFragment ? Problem(400, string.Join(' ', ModelState.Values.SelectMany(value => value.Errors).Select(error => error.ErrorMessage))) : Page();
        }

        var line = await act(Number, Form);
        if (line.IsRefused)
        {
            return IsFragment ? Problem(line.Refusal.StatusCode, line.Refusal.Message) : this.Refuse(line.Refusal);
        }

        return IsFragment
            ? Partial("/Features/RecordMeeting/_Line.cshtml", (await reading.Read([line.Value], cancellationToken))[0])
            : LocalRedirect(Here);
    }

    private async Task Look(CancellationToken cancellationToken)
    {
        Topic = Meeting.Topics.FirstOrDefault(topic => topic.Id == (TopicId ?? Form.TopicId));
        Situation = Topic is null ? null : await topics.Read(Topic, cancellationToken);
    }

    private static ContentResult Problem(int status, string message) => new() { StatusCode = status, Content = message, ContentType = "text/plain; charset=utf-8" };
}
