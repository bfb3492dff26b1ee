using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Features.EditProgramme;

namespace Tuijin.Projects.Features.SetUpProgramme;

/// <summary>Set-up: what is the city's programme called, which tiers has it, by which rule do its lights shine?</summary>
[Authorize(DirectoryPermissions.SetUp)]
internal sealed class SetUpProgrammePage(TuijinDb db, EditProgrammeHandler handler, SetUpGuide guide) : PageModel
{
    [BindProperty]
    public ProgrammeForm Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var programme = await db.Programmes().AsNoTracking().OrderBy(programme => programme.SortOrder).FirstAsync(cancellationToken);
        Form = ProgrammeForm.Of(programme);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new ProgrammeForm.Rules()))
        {
            return Page();
        }

        var first = await db.Programmes().AsNoTracking().OrderBy(programme => programme.SortOrder).Select(programme => programme.Id).FirstAsync(cancellationToken);
        return await handler.Handle(first, Form, cancellationToken) is { } refusal ? this.Refuse(refusal) : LocalRedirect(guide.After(ProgrammeStep.Address));
    }
}
