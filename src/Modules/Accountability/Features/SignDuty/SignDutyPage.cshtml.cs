using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Accountability.Features.ViewDuty;
using Tuijin.Foundation.Forms;

namespace Tuijin.Accountability.Features.SignDuty;

[Authorize(AccountabilityPermissions.Handle)]
internal sealed class SignDutyPage(DutyReader reader, SignDutyHandler handler) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public SignDutyForm Form { get; set; } = new();

    public DutyFacts Duty { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await reader.Find(Number, HttpContext.RequestAborted) is not { } duty)
        {
            context.Result = NotFound();
            return;
        }

        Duty = duty;
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new SignDutyForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Form, cancellationToken) is { } refusal
            ? this.Refuse(refusal)
            : this.Done($"任务{Number}已签收。", $"/duties/{Number}");
    }
}
