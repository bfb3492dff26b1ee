using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Features.AcceptAppeal;

[Authorize(AppealPermissions.Decide)]
internal sealed class AcceptAppealPage(ActPages acts, AppealCatalogue catalogue, TimeProvider clock, AcceptAppealHandler handler) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public AcceptAppealForm Form { get; set; } = new();

    public ActView Act { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Deadlines => Choices.OfDeadlines(clock.Today());

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
        Categories = Choices.OfCategories(await catalogue.Choosable(cancellationToken));
        (var act, var instead) = await acts.Open(this, Number, AppealAct.Accept, Form, cancellationToken);
        Act = act!;
        return instead;
    }
}
