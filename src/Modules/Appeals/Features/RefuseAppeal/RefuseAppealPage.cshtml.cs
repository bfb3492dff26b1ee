using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Forms;

namespace Tuijin.Appeals.Features.RefuseAppeal;

[Authorize(AppealPermissions.Decide)]
internal sealed class RefuseAppealPage(ActPages acts, RefuseAppealHandler handler) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public RefuseAppealForm Form { get; set; } = new();

    public ActView Act { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Open(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Open(cancellationToken) is { } instead)
        {
            return instead;
        }

        if (!this.Accepts(Form, new RefuseAppealForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Form, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("已作不予受理处理，理由已告知提出单位。", Act.Href);
    }

    private async Task<IActionResult?> Open(CancellationToken cancellationToken)
    {
        (var act, var instead) = await acts.Open(this, Number, AppealAct.Refuse, Form, cancellationToken);
        Act = act!;
        return instead;
    }
}
