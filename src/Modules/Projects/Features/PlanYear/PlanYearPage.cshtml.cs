using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.PlanYear;

/// <summary>Sets 年度计划投资 of a project.</summary>
[Authorize(ProjectPermissions.Plan)]
internal sealed class PlanYearPage(TuijinDb db, Viewer viewer, PlanYearHandler handler, TimeProvider clock) : PageModel
{
    private const int FirstYear = 2000, YearsAhead = 5;

    [FromRoute]
    public string Number { get; set; } = "";

    [FromRoute]
    public int Year { get; set; }

    [BindProperty]
    public PlanYearForm Form { get; set; } = new();

    public Project Project { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        var project = await db.ProjectsVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(project => project.Number == Number, HttpContext.RequestAborted);
        if (project is null || Year < FirstYear || Year > clock.Today().Year + YearsAhead)
        {
            context.Result = NotFound();
            return;
        }

        Project = project;
        await next();
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var plan = await db.PlansOf(Project.Id).AsNoTracking().SingleOrDefaultAsync(plan => plan.Year == Year, cancellationToken);
        Form = new PlanYearForm
        {
            PlanYuan = plan?.PlanYuan,
            Months = [.. Enumerable.Range(0, 12).Select(month => new PlannedMonth { Yuan = plan is { MonthlyYuan.Count: 12 } ? plan.MonthlyYuan[month] : null })],
            Revision = plan?.Revision ?? 0,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new PlanYearForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Year, Form, cancellationToken) is { } refusal
            ? this.Refuse(refusal)
            : this.Done($"已下达{Year}年计划投资。", $"/projects/{Number}");
    }
}
