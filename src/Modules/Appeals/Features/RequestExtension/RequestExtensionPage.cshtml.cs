using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Forms;

namespace Tuijin.Appeals.Features.RequestExtension;

[Authorize(AppealPermissions.Handle)]
internal sealed class RequestExtensionPage(ActPages acts, WorkingCalendars calendars, RequestExtensionHandler handler) : PageModel
{
    /// <summary>Working days more that the form proposes.</summary>
    private const int ProposedDays = 5;

    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public RequestExtensionForm Form { get; set; } = new();

    public ActView Act { get; private set; } = null!;

    public string Limit => $"现在的期限是{Act.Appeal.DueOn:yyyy年M月d日}。";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Open(cancellationToken) is { } instead)
        {
            return instead;
        }

        Form.NewDueOn = Act.Appeal.DueOn is { } due ? (await calendars.Current(cancellationToken)).AddWorkingDays(due, ProposedDays).DueOn : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Open(cancellationToken) is { } instead)
        {
            return instead;
        }

        if (!this.Accepts(Form, new RequestExtensionForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Form, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("延期申请已提交，等待审批。", Act.Href);
    }

    private async Task<IActionResult?> Open(CancellationToken cancellationToken)
    {
        (var act, var instead) = await acts.Open(this, Number, AppealAct.RequestExtension, Form, cancellationToken);
        Act = act!;
        return instead;
    }
}
