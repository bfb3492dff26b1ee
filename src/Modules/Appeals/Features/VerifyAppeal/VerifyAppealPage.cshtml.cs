using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Forms;

namespace Tuijin.Appeals.Features.VerifyAppeal;

[Authorize(AppealPermissions.Decide)]
internal sealed class VerifyAppealPage(ActPages acts, VerifyAppealHandler handler) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public VerifyAppealForm Form { get; set; } = new();

    public ActView Act { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Open(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Open(cancellationToken) is { } instead)
        {
            return instead;
        }

        if (!this.Accepts(Form, new VerifyAppealForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Form, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("回访结果已记录。", Act.Href);
    }

    private async Task<IActionResult?> Open(CancellationToken cancellationToken)
    {
        (var act, var instead) = await acts.Open(this, Number, AppealAct.Close, Form, cancellationToken);
        Act = act!;
        return instead;
    }
}
