using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Features.EditProgramme;

/// <summary>Changes a programme; shows whom another rule of lights would touch before it is put in force.</summary>
[Authorize(ProjectPermissions.EditProgrammes)]
internal sealed class EditProgrammePage(TuijinDb db, EditProgrammeHandler handler, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ProgrammeForm Form { get; set; } = new();

    public LightPreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var programme = await db.Programmes().AsNoTracking().SingleOrDefaultAsync(programme => programme.Id == new ProgrammeId(Id), cancellationToken);
        if (programme is null)
        {
            return NotFound();
        }

        Form = ProgrammeForm.Of(programme);
        return Page();
    }

    /// <summary>Shows what the chosen rule would change; writes nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (LightRules.Find(Form.LightRuleId ?? "") is not null)
        {
            Preview = await LightPreview.Of(db, clock, new ProgrammeId(Id), Form.LightRuleId!, cancellationToken);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new ProgrammeForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(new ProgrammeId(Id), Form, cancellationToken) is { } refusal
            ? this.Refuse(refusal)
            : this.Done($"已保存计划“{Form.Name!.Trim()}”。", "/programmes");
    }
}
