using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Forms;
using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Features.EditProgramme;

/// <summary>Makes a programme.</summary>
[Authorize(ProjectPermissions.EditProgrammes)]
internal sealed class AddProgrammePage(EditProgrammeHandler handler) : PageModel
{
    [BindProperty]
    public ProgrammeForm Form { get; set; } = new() { LightRuleId = LightRules.DefaultId };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new ProgrammeForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(id: null, Form, cancellationToken) is { } refusal
            ? this.Refuse(refusal)
            : this.Done($"已新增计划“{Form.Name!.Trim()}”。", "/programmes");
    }
}
