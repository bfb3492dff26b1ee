using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Forms;

namespace Tuijin.Appeals.Features.ReturnAppeal;

[Authorize(AppealPermissions.Handle)]
internal sealed class ReturnAppealPage(ActPages acts, AppealCatalogue catalogue, ReturnAppealHandler handler) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public ReturnAppealForm Form { get; set; } = new();

    public ActView Act { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Open(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Open(cancellationToken) is { } instead)
        {
            return instead;
        }

        if (!this.Accepts(Form, new ReturnAppealForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Form, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("已退回，等待重新交办。", Act.Href);
    }

    private async Task<IActionResult?> Open(CancellationToken cancellationToken)
    {
        Units = Choices.OfUnits((await catalogue.Units(cancellationToken)).Where(unit => unit.IsActive && unit.Kind is not (OrganisationKind.Association or OrganisationKind.Institute or OrganisationKind.Bank)));
        (var act, var instead) = await acts.Open(this, Number, AppealAct.Return, Form, cancellationToken);
        Act = act!;
        return instead;
    }
}
