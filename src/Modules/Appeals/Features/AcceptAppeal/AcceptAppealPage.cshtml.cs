using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Features.AcceptAppeal;

[Authorize(AppealPermissions.Decide)]
internal sealed class AcceptAppealPage(ActPages acts, AppealCatalogue catalogue, WorkingCalendars calendars, TimeProvider clock, AcceptAppealHandler handler) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public AcceptAppealForm Form { get; set; } = new();

    public ActView Act { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Deadlines => Choices.OfDeadlines(clock.Today());

    /// <summary>Set when one of the deadlines, counted from today, lies in a year without a calendar.</summary>
    public string? CalendarWarning { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Open(cancellationToken) is { } instead)
        {
            return instead;
        }

        (Form.Category, Form.Deadline) = (Act.Appeal.CategoryCode, Act.Appeal.Deadline);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Open(cancellationToken) is { } instead)
        {
            return instead;
        }

        if (!this.Accepts(Form, new AcceptAppealForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Form, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("已受理，请交办。", Act.Href + "/assign");
    }

    private async Task<IActionResult?> Open(CancellationToken cancellationToken)
    {
        CalendarWarning = Choices.WarningOfDeadlines(new DeadlineBook(await calendars.Current(cancellationToken)), clock.Today());
        Categories = Choices.OfCategories(await catalogue.Choosable(cancellationToken));
        (var act, var instead) = await acts.Open(this, Number, AppealAct.Accept, Form, cancellationToken);
        Act = act!;
        return instead;
    }
}
