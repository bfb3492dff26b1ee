using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Foundation.Forms;
using Tuijin.Meetings.Contract;

namespace Tuijin.Meetings.Features.PlanMeeting;

[Authorize(MeetingPermissions.Plan)]
internal sealed class PlanMeetingPage(PlanChoices choices, PlanMeetingHandler handler) : PageModel, IMeetingFormPage
{
    [BindProperty]
    public MeetingForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Projects { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <param name="project">A project that the meeting is to look at, when one comes from its page.</param>
    public async Task OnGetAsync(Guid? project, CancellationToken cancellationToken)
    {
        Form = new MeetingForm { Type = MeetingType.OnSite, ProjectIds = project is { } id ? [id] : [] };
        await Offer(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Offer(cancellationToken);
        if (!this.Accepts(Form, new MeetingForm.Rules()))
        {
            return Page();
        }

        var number = await handler.Handle(Form, cancellationToken);
        return number.IsRefused ? this.Refuse(number.Refusal) : this.Done($"会议已安排（{number.Value}），已通知参加单位和企业。", $"/meetings/{number.Value}");
    }

    private async Task Offer(CancellationToken cancellationToken) =>
        (Projects, Units) = (await choices.Projects(Form.ProjectIds, cancellationToken), await choices.Units(Form.UnitIds, cancellationToken));
}

/// <summary>What the partial of the form shows.</summary>
internal interface IMeetingFormPage
{
    MeetingForm Form { get; }

    IReadOnlyList<SelectListItem> Projects { get; }

    IReadOnlyList<SelectListItem> Units { get; }
}
