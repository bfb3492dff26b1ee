using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;

namespace Tuijin.Directory.Features.ManageDivisions;

/// <summary>Renaming a division.</summary>
[Authorize(DirectoryPermissions.EditOrganisations)]
internal sealed class DivisionPage(TuijinDb db, RenameDivisionHandler handler) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public DivisionForm Form { get; set; } = new();

    public string Title { get; private set; } = "";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await db.Set<Division>().Where(row => row.Code == Code).Select(row => row.Name).SingleOrDefaultAsync() is not { } name)
        {
            context.Result = NotFound();
            return;
        }

        Title = name;
        await next();
    }

    public void OnGet() => Form = new DivisionForm { Name = Title };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await handler.Handle(Code, Form.Name, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("区划已改名。", "/divisions");
}
