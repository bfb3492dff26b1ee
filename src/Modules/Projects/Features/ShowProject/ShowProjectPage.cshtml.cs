using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Panels;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ListProjects;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;
using Tuijin.Shell.Parts;
using Tuijin.Shell.Parts.Charts;

namespace Tuijin.Projects.Features.ShowProject;

/// <summary>All that is known of a project.</summary>
[Authorize(ProjectPermissions.Read)]
internal sealed class ShowProjectPage(
    TuijinDb db, Viewer viewer, PermissionCatalogue permissions, IEnumerable<IRecordPanel<ProjectId>> panels, PermitReasons permits, TimeProvider clock) : PageModel
{
    private const int MostPhotos = 24;

    public Project Project { get; private set; } = null!;

    public ProjectStanding Standing { get; private set; } = null!;

    public Programme Programme { get; private set; } = null!;

    public ProjectNames Names { get; private set; } = null!;

    public IReadOnlyList<YearPlan> Plans { get; private set; } = [];

    public IReadOnlyList<MonthlyReport> Reports { get; private set; } = [];

    public IReadOnlyList<ReportLine> Months { get; private set; } = [];

    /// <summary>Photos of the last reports that have some, the latest first.</summary>
    public IReadOnlyList<Photo> Photos { get; private set; } = [];

    public IReadOnlyList<(IRecordPanel<ProjectId> Panel, object Model)> Panels { get; private set; } = [];

    /// <summary>Which permits are overdue, beside the reasons of the light; null when none is.</summary>
    public string? LatePermits { get; private set; }

    /// <summary>The light with its working, computed for the page by the rule in force.</summary>
    public LightResult Light => StandingCalculator.Explain(
        StandingFacts.Of(Project), [.. Plans.Select(plan => new PlanFigures(plan.Year, plan.PlanYuan, plan.MonthlyYuan))],
        [.. Reports.Reverse().Select(report => new ReportFigures(report.Month, report.InvestmentYuan, report.YearCumulativeYuan))],
        StandingKeeper.RuleOf(Programme.LightRuleId), clock.Today());

    public ChartModel Monthly => ProjectCharts.Monthly(Reports);

    public ChartModel? AgainstPlan => ProjectCharts.AgainstPlan(Standing, Plans, Reports);

    public int Year => clock.Today().Year;

    public bool May(string permission) => permissions.Holds(viewer.Role, permission);

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellationToken)
    {
        var project = await db.ProjectsVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(project => project.Number == number, cancellationToken);
        if (project is null)
        {
            return NotFound();
        }

        Project = project;
        Standing = await db.Standings().AsNoTracking().SingleAsync(standing => standing.ProjectId == project.Id, cancellationToken);
        Names = await ProjectNames.Load(db, cancellationToken);
        Programme = Names.Programmes.Single(programme => programme.Id == project.ProgrammeId);
        Plans = await db.PlansOf(project.Id).AsNoTracking().OrderByDescending(plan => plan.Year).ToListAsync(cancellationToken);
        Reports = await db.ReportsOf(project.Id).AsNoTracking().OrderByDescending(report => report.Month).ToListAsync(cancellationToken);
        Months = ReportLine.Of(project, Reports, clock.Today());
        LatePermits = (await permits.Of([project.Id], cancellationToken)).GetValueOrDefault(project.Id);
        Photos = await LoadPhotos(cancellationToken);
        Panels = await LoadPanels(cancellationToken);
        return Page();
    }

    private async Task<List<Photo>> LoadPhotos(CancellationToken cancellationToken)
    {
        var months = Reports.ToDictionary(report => report.Id.Value, report => Month.FromKey(report.Month));
        var ids = months.Keys.ToList();
        var files = await db.Set<Attachment>().AsNoTracking().Where(file => file.OwnerKind == MonthlyReport.AttachmentKind && ids.Contains(file.OwnerId))
            .OrderByDescending(file => file.UploadedAt).Take(MostPhotos).ToListAsync(cancellationToken);
        return files.ConvertAll(file => new Photo($"/files/{file.Id}", $"{months[file.OwnerId].ToChinese()}，{file.UploadedByName}", $"/files/{file.Id}/small"));
    }

    private async Task<List<(IRecordPanel<ProjectId> Panel, object Model)>> LoadPanels(CancellationToken cancellationToken)
    {
        var loaded = new List<(IRecordPanel<ProjectId> Panel, object Model)>();
        foreach (var panel in panels.OrderBy(panel => panel.Order))
        {
            if (await panel.Load(Project.Id, cancellationToken) is { } model)
            {
                loaded.Add((panel, model));
            }
        }

        return loaded;
    }
}
