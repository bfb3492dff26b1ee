using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tuijin.Foundation.Forms;
using Tuijin.Projects.Features.RecordPermit;

namespace Tuijin.Projects.Features.RemovePermit;

/// <summary>Takes away a permit that was recorded by mistake.</summary>
[Authorize(ProjectPermissions.EditPermits)]
internal sealed class RemovePermitPage(PermitPages pages, RemovePermitHandler handler) : PermitActPage(pages)
{
    [BindProperty]
    public RemovePermitForm Form { get; set; } = new();

    public void OnGet() => Form = new RemovePermitForm { Revision = Permit.Permit.Revision };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new RemovePermitForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Id, Form, cancellationToken) is { } refusal
            ? this.Refuse(refusal)
            : this.Done($"已删除“{Permit.Permit.Title}”。", $"/projects/{Number}");
    }
}
