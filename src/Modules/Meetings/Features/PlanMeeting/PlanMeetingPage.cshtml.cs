using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Contract;

namespace Tuijin.Meetings.Features.PlanMeeting;

[Authorize(MeetingPermissions.Plan)]
internal sealed class PlanMeetingPage(PlanChoices choices, PlanMeetingHandler handler, WorkingCalendars calendars, TimeProvider clock) : PageModel, IMeetingFormPage
{
    /// <summary>Proposed for the next working day; meetings of offices begin in the morning.</summary>
    private static readonly TimeOnly UsualStart = new(9, 0);

    [BindProperty]
    public MeetingForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Projects { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <param name="project">A project that the meeting is to look at, when one comes from its page.</param>
    public async Task OnGetAsync(Guid? project, CancellationToken cancellationToken)
    {
        var day = (await calendars.Current(cancellationToken)).NextWorkingDay(clock.Today());
        Form = new MeetingForm { Type = MeetingType.OnSite, StartsAt = day.ToDateTime(UsualStart), ProjectIds = project is { } id ? [id] : [] };
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
