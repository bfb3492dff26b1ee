using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ListProjects;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.EditProject;

/// <summary>Changes the basic facts of a project.</summary>
[Authorize(ProjectPermissions.Edit)]
internal sealed class EditProjectPage(TuijinDb db, Viewer viewer, EditProjectHandler handler) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty]
    public ProjectForm Form { get; set; } = new();

    public ProjectFormView View { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        var project = await db.ProjectsVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(project => project.Number == Number, HttpContext.RequestAborted);
        if (project is null)
        {
            context.Result = NotFound();
            return;
        }

        var names = await ProjectNames.Load(db, HttpContext.RequestAborted);
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = Filled(project, names);
        }

        View = new ProjectFormView(Form, names, viewer.Role is Role.ProgrammeOffice, $"/projects/{Number}");
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new ProjectForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Number, Form, cancellationToken) is { } refusal
            ? this.Refuse(refusal)
            : this.Done($"已保存项目 {Number}。", $"/projects/{Number}");
    }

    /// <summary>The form as the project stands; saving it unchanged changes nothing.</summary>
    internal static ProjectForm Filled(Project project, ProjectNames names) => new()
    {
        Name = project.Name, Code = project.Code, EnterpriseId = project.EnterpriseId?.Value, EnterpriseIdText = project.EnterpriseName,
        ProgrammeId = project.ProgrammeId.Value, Tier = project.Tier,
        DivisionId = project.DivisionId.Value, DivisionIdText = names.Divisions.FirstOrDefault(division => division.Id == project.DivisionId)?.Name,
        ZoneId = project.ZoneId?.Value, ZoneIdText = names.Organisation(project.ZoneId), Place = project.Place, Industry = project.Industry,
        Nature = project.Nature, Kind = project.Kind, Directions = [.. project.Directions?.Split('、') ?? []], YearClass = project.YearClass, Stage = project.Stage,
        Driver = project.Driver, Content = project.Content, TotalInvestmentYuan = project.TotalInvestmentYuan, EquipmentInvestmentYuan = project.EquipmentInvestmentYuan,
        CumulativeBeforeYuan = project.CumulativeBeforeYuan, PlannedStart = MonthOf(project.PlannedStartMonth), PlannedFinish = MonthOf(project.PlannedFinishMonth),
        StartedOn = project.StartedOn, IntoStatisticsOn = project.IntoStatisticsOn, FinishedOn = project.FinishedOn, AcceptedStartDelay = project.AcceptedStartDelay,
        Leader = project.Leader, ResponsibleId = project.ResponsibleId?.Value,
        ResponsibleIdText = names.Organisation(project.ResponsibleId) is { Length: > 0 } body ? body : project.ResponsibleName,
        UsesNewLand = project.UsesNewLand, NewLandM2 = project.NewLandM2, ExpectedOutputYuan = project.ExpectedOutputYuan, ExpectedTaxYuan = project.ExpectedTaxYuan,
        ExpectedJobs = project.ExpectedJobs, Revision = project.Revision,
    };

    private static Month? MonthOf(int? key) => key is { } month ? Month.FromKey(month) : null;
}
