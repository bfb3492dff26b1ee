using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ReportMonth;

/// <summary>The monthly report of a project, as it is filled in at a desk or on a phone in the workshop.</summary>
[Authorize(ProjectPermissions.Report)]
internal sealed class ReportMonthPage(TuijinDb db, Viewer viewer, ReportMonthHandler handler, ObstacleRaiser obstacles) : PageModel
{
    private const int BlankLines = 3;

    [FromRoute]
    public string Number { get; set; } = "";

    [FromRoute(Name = "month")]
    public string MonthText { get; set; } = "";

    [BindProperty]
    public ReportForm Form { get; set; } = new();

    public Project Project { get; private set; } = null!;

    public Month Month { get; private set; }

    public MonthlyReport? Report { get; private set; }

    public MonthlyReport? Before { get; private set; }

    public List<SelectListItem> Categories { get; private set; } = [];

    public bool CanRaise => obstacles.CanRaise;

    public DateOnly DueOn => ReportDuty.DueOn(Month);

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        var cancellationToken = HttpContext.RequestAborted;
        var project = await db.ProjectsVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(project => project.Number == Number, cancellationToken);
        if (project is null || !Month.TryParse(MonthText, out var month) || month.Year is < 2000 or > 2100)
        {
            context.Result = NotFound();
            return;
        }

        (Project, Month) = (project, month);
        var reports = await db.ReportsOf(project.Id).AsNoTracking().Where(report => report.Month <= month.Key).OrderByDescending(report => report.Month).Take(2).ToListAsync(cancellationToken);
        Report = reports.Find(report => report.Month == month.Key);
        Before = reports.Find(report => report.Month < month.Key && report.Month / 100 == month.Year);
        Categories = [.. (await obstacles.Categories(cancellationToken)).Select(category => new SelectListItem(category.Value, category.Key))];
        await next();
    }

    public void OnGet()
    {
        Form = new ReportForm
        {
            InvestmentYuan = Report?.InvestmentYuan, EquipmentYuan = Report?.EquipmentYuan, StatedCumulativeYuan = Report?.StatedCumulativeYuan,
            ProgressText = Report?.ProgressText, DelayReason = Report?.DelayReason, Explanation = Report?.Explanation,
            StartedOn = Project.StartedOn, IntoStatisticsOn = Project.IntoStatisticsOn, FinishedOn = Project.FinishedOn,
            Shown = new FactsShown { StartedOn = Project.StartedOn, IntoStatisticsOn = Project.IntoStatisticsOn, FinishedOn = Project.FinishedOn },
            Obstacles = [.. (Report?.Obstacles ?? []).Where(obstacle => obstacle.AppealNumber is null).Select(obstacle => new ObstacleLine { Text = obstacle.Text, Category = obstacle.Category })],
            Revision = Report?.Revision ?? 0,
        };
        AddBlankLines();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new ReportForm.Rules()))
        {
            AddBlankLines();
            return Page();
        }

        var outcome = await handler.Handle(Number, Month, Form, cancellationToken);
        if (outcome.IsRefused)
        {
            AddBlankLines();
            return this.Refuse(outcome.Refusal);
        }

        var raised = outcome.Value.Obstacles.Where(obstacle => obstacle.AppealNumber is not null).Select(obstacle => obstacle.AppealNumber).ToList();
        return this.Done($"已填报{Month.ToChinese()}月报。{(raised.Count > 0 ? $"问题已转为诉求：{string.Join('、', raised)}。" : "")}", $"/projects/{Number}");
    }

    private void AddBlankLines()
    {
        while (Form.Obstacles.Count < ReportForm.MostObstacles && Form.Obstacles.Count(line => string.IsNullOrWhiteSpace(line.Text)) < BlankLines)
        {
            Form.Obstacles.Add(new ObstacleLine());
        }
    }
}
