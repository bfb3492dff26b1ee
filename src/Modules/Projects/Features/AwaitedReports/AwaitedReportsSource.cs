using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Foundation.Todo;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.AwaitedReports;

/// <summary>
/// Monthly reports that wait to be handed in: one by one for who fills them in (enterprise, township, zone), in one line with a link to
/// the ledger for who watches over many (county, programme office).
/// </summary>
internal sealed class AwaitedReportsSource(TuijinDb db, WorkingCalendars calendars, TimeProvider clock) : ITodoSource
{
    private static readonly Role[] Reporters = [Role.Enterprise, Role.Township, Role.Zone], Watchers = [Role.County, Role.ProgrammeOffice];

    public IReadOnlyList<Type> DependsOn { get; } = [typeof(Project), typeof(MonthlyReport)];

    public async Task<int> Count(Viewer viewer, CancellationToken cancellationToken) => viewer.Role switch
    {
        var role when Reporters.Contains(role) => await Awaited(viewer).CountAsync(cancellationToken),
        var role when Watchers.Contains(role) => await Missing(viewer).AnyAsync(cancellationToken) ? 1 : 0,
        _ => 0,
    };

    public async Task<IReadOnlyList<TodoItem>> Items(Viewer viewer, int most, CancellationToken cancellationToken)
    {
        if (Watchers.Contains(viewer.Role))
        {
            var missing = await Missing(viewer).CountAsync(cancellationToken);
            var due = ReportDuty.LastDue(clock.Today());
            return missing == 0 ? [] : [new TodoItem("月报催报", $"{missing}个项目未报{due.ToChinese()}月报", "/projects?missing=true", ReportDuty.DueOn(due), "项目台账")
            {
                WorkingDaysLeft = await DaysLeft(due, cancellationToken),
            }];
        }

        if (!Reporters.Contains(viewer.Role))
        {
            return [];
        }

        var month = LastEnded;
        var left = await DaysLeft(month, cancellationToken);
        var awaited = await Awaited(viewer).OrderBy(project => project.Number).Take(most)
            .Select(project => new { project.Number, project.Name, project.EnterpriseName }).ToListAsync(cancellationToken);
        return awaited.ConvertAll(project => new TodoItem(
            "月报填报", $"填报{month.ToChinese()}月报：{project.Name}", $"/projects/{project.Number}/reports/{month}", ReportDuty.DueOn(month), project.EnterpriseName) { WorkingDaysLeft = left });
    }

    private async Task<int> DaysLeft(Month month, CancellationToken cancellationToken) =>
        (await calendars.Current(cancellationToken)).RemainingWorkingDays(clock.Today(), ReportDuty.DueOn(month)).Days;

    private Month LastEnded => Month.Of(clock.Today()).Previous;

    /// <summary>Projects whose report of the month that ended last is owed and not there.</summary>
    private IQueryable<Project> Awaited(Viewer viewer)
    {
        var (month, firstDay) = (LastEnded.Key, LastEnded.FirstDay);
        return db.ProjectsVisibleTo(viewer).AsNoTracking()
            .Where(project => project.YearClass != ProjectYearClass.Preliminary && project.ReportsFromMonth <= month && (project.FinishedOn == null || project.FinishedOn >= firstDay))
            .Where(project => !db.Set<MonthlyReport>().Any(report => report.ProjectId == project.Id && report.Month == month));
    }

    private IQueryable<ProjectView> Missing(Viewer viewer) => db.ProjectViewsVisibleTo(viewer).Where(project => project.MissingReports > 0);
}
