using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Forms;

namespace Tuijin.Appeals.Features.DecideExtension;

[Authorize(AppealPermissions.Decide)]
internal sealed class DecideExtensionPage(ActPages acts, DecideExtensionHandler handler) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public DecideExtensionForm Form { get; set; } = new();

    public ActView Act { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Open(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Open(cancellationToken) is { } instead)
        {
            return instead;
        }

        if (!this.Accepts(Form, new DecideExtensionForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Form, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("延期申请已审批。", Act.Href);
    }

    private async Task<IActionResult?> Open(CancellationToken cancellationToken)
    {
        (var act, var instead) = await acts.Open(this, Number, AppealAct.ApproveExtension, Form, cancellationToken);
        Act = act!;
        return instead;
    }
}
