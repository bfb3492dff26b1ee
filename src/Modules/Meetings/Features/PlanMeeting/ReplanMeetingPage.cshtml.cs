using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Meetings.Data;

namespace Tuijin.Meetings.Features.PlanMeeting;

[Authorize(MeetingPermissions.Plan)]
internal sealed class ReplanMeetingPage(TuijinDb db, Viewer viewer, PlanChoices choices, ReplanMeetingHandler handler) : PageModel, IMeetingFormPage
{
    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public MeetingForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Projects { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await db.MeetingToChange(Number, viewer, cancellationToken) is not { } meeting)
        {
            return NotFound();
        }

        var ofProjects = meeting.Topics.Select(topic => topic.EnterpriseId).ToHashSet();
        var others = meeting.Enterprises.Select(enterprise => enterprise.EnterpriseId).Where(id => !ofProjects.Contains(id)).ToList();
        Form = MeetingForm.Of(meeting, await db.Set<EnterpriseView>().Where(firm => others.Contains(firm.Id)).Select(firm => firm.Name).ToListAsync(cancellationToken));
        await Offer(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Offer(cancellationToken);
        if (!this.Accepts(Form, new MeetingForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Form, cancellationToken) is { } refusal
            ? this.Refuse(refusal)
            : this.Done("会议安排已保存。", $"/meetings/{Number}");
    }

    private async Task Offer(CancellationToken cancellationToken) =>
        (Projects, Units) = (await choices.Projects(Form.ProjectIds, cancellationToken), await choices.Units(Form.UnitIds, cancellationToken));
}
