using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Permits;

namespace Tuijin.Projects.Features.RecordPermit;

/// <summary>Records that a project has handed in for a permit.</summary>
[Authorize(ProjectPermissions.EditPermits)]
internal sealed class RecordPermitPage(TuijinDb db, PermitDesk desk, RecordPermitHandler handler, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public PermitForm Form { get; set; } = new();

    public Project Project { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    /// <summary>Name of the viewer's own department, for which alone it records; null for those who choose one.</summary>
    public string? OwnDepartment { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var aborted = HttpContext.RequestAborted;
        var project = await desk.Project(Number, aborted);
        if (project.IsRefused)
        {
            context.Result = NotFound();
            return;
        }

        Project = project.Value;
        var programme = await db.Programmes().AsNoTracking().SingleAsync(programme => programme.Id == Project.ProgrammeId, aborted);
        Kinds = PermitFields.Kinds(PermitRules.InForce(programme.PermitRuleId).Body);
        OwnDepartment = desk.ActsForItselfOnly ? await NameOf(desk.Own, aborted) ?? "" : null;
        if (HttpMethods.IsGet(Request.Method))
        {
            await Begin(Request.Query["kind"].ToString(), aborted);
        }

        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new PermitForm.Rules(isCorrection: false)))
        {
            return Page();
        }

        var outcome = await handler.Handle(Number, Form, cancellationToken);
        return outcome.IsRefused ? this.Refuse(outcome.Refusal) : this.Done($"已登记“{outcome.Value.Title}”的申报。", $"/projects/{Number}");
    }

    /// <summary>The form as it is most often sent: the kind asked for, handed in today, at the department that decided on it last.</summary>
    private async Task Begin(string kind, CancellationToken cancellationToken)
    {
        var last = desk.ActsForItselfOnly ? desk.Own : await db.Set<Permit>().AsNoTracking().Where(permit => permit.Kind == kind && kind != Permit.OtherKind)
            .OrderByDescending(permit => permit.HandedInOn).Select(permit => (OrganisationId?)permit.DepartmentId).FirstOrDefaultAsync(cancellationToken);
        Form = new PermitForm
        {
            Kind = kind, HandedInOn = clock.Today(), DepartmentId = last?.Value, DepartmentIdText = last is { } id ? await NameOf(id, cancellationToken) : null,
        };
    }

    private Task<string?> NameOf(OrganisationId id, CancellationToken cancellationToken) =>
        db.Set<OrganisationView>().Where(unit => unit.Id == id).Select(unit => (string?)unit.ShortName).FirstOrDefaultAsync(cancellationToken);
}
