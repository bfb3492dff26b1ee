using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tuijin.Foundation.Forms;
using Tuijin.Projects.Features.RecordPermit;

namespace Tuijin.Projects.Features.CorrectPermit;

/// <summary>Corrects what was recorded of a permit.</summary>
[Authorize(ProjectPermissions.EditPermits)]
internal sealed class CorrectPermitPage(PermitPages pages, CorrectPermitHandler handler) : PermitActPage(pages)
{
    [BindProperty]
    public PermitForm Form { get; set; } = new();

    public void OnGet()
    {
        var permit = Permit.Permit;
        Form = new PermitForm
        {
            DepartmentId = permit.DepartmentId.Value, DepartmentIdText = Permit.Department, HandedInOn = permit.HandedInOn, LimitDays = permit.LimitDays, DoneOn = permit.DoneOn,
            DocumentNumber = permit.DocumentNumber, ValidUntil = permit.ValidUntil, Note = permit.Note, Revision = permit.Revision,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new PermitForm.Rules(isCorrection: true)))
        {
            return Page();
        }

        return await handler.Handle(Number, Id, Form, cancellationToken) is { } refusal
            ? this.Refuse(refusal)
            : this.Done($"已更正“{Permit.Permit.Title}”。", $"/projects/{Number}");
    }
}
