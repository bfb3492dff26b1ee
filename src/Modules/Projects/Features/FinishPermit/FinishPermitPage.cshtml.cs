using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Features.RecordPermit;

namespace Tuijin.Projects.Features.FinishPermit;

/// <summary>Records that a permit is done.</summary>
[Authorize(ProjectPermissions.EditPermits)]
internal sealed class FinishPermitPage(PermitPages pages, FinishPermitHandler handler, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public FinishPermitForm Form { get; set; } = new();

    public PermitOnPage Permit { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (permit, answer) = await pages.Load(this, Number, Id);
        if (permit is null)
        {
            context.Result = answer;
            return;
        }

        Permit = permit;
        await next();
    }

    public void OnGet() => Form = new FinishPermitForm { DoneOn = clock.Today(), Revision = Permit.Permit.Revision };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new FinishPermitForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Id, Form, cancellationToken) is { } refusal
            ? this.Refuse(refusal)
            : this.Done($"已登记“{Permit.Permit.Title}”办结。", $"/projects/{Number}");
    }
}
