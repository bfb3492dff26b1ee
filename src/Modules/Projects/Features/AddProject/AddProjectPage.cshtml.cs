using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.EditProject;
using Tuijin.Projects.Features.ListProjects;

namespace Tuijin.Projects.Features.AddProject;

/// <summary>Enters a project into the ledger.</summary>
[Authorize(ProjectPermissions.Edit)]
internal sealed class AddProjectPage(TuijinDb db, Viewer viewer, AddProjectHandler handler) : PageModel
{
    [BindProperty]
    public ProjectForm Form { get; set; } = new() { ProgrammeId = Programme.FirstId.Value };

    public ProjectFormView View { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        View = new ProjectFormView(Form, await ProjectNames.Load(db, HttpContext.RequestAborted), viewer.Role is Role.ProgrammeOffice, "/projects");
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new ProjectForm.Rules()))
        {
            return Page();
        }

        var outcome = await handler.Handle(Form, cancellationToken);
        return outcome.IsRefused ? this.Refuse(outcome.Refusal) : this.Done($"已登记项目 {outcome.Value.Number}。", $"/projects/{outcome.Value.Number}");
    }
}
