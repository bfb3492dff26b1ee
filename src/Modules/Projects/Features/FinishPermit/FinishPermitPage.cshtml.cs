using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Features.RecordPermit;

namespace Tuijin.Projects.Features.FinishPermit;

/// <summary>Records that a permit is done.</summary>
[Authorize(ProjectPermissions.EditPermits)]
internal sealed class FinishPermitPage(PermitPages pages, FinishPermitHandler handler, TimeProvider clock) : PermitActPage(pages)
{
    [BindProperty]
    public FinishPermitForm Form { get; set; } = new();

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
