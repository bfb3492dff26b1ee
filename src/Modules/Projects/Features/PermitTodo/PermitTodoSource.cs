using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Foundation.Todo;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.PermitTodo;

/// <summary>Permits that the viewer's unit decides on and that are overdue or soon will be.</summary>
internal sealed class PermitTodoSource(TuijinDb db, PermissionCatalogue permissions, WorkingCalendars calendars, TimeProvider clock) : ITodoSource
{
    /// <summary>From this many working days down a permit is due soon, as everywhere.</summary>
    internal const int SoonDays = 2;

    public IReadOnlyList<Type> DependsOn { get; } = [typeof(Permit), typeof(Project)];

    public async Task<int> Count(Viewer viewer, CancellationToken cancellationToken) =>
        permissions.Holds(viewer.Role, ProjectPermissions.EditPermits) ? await Waiting(viewer, await Soon(cancellationToken)).CountAsync(cancellationToken) : 0;

    public async Task<IReadOnlyList<TodoItem>> Items(Viewer viewer, int most, CancellationToken cancellationToken)
    {
        if (!permissions.Holds(viewer.Role, ProjectPermissions.EditPermits))
        {
            return [];
        }

        var rows = await (from permit in Waiting(viewer, await Soon(cancellationToken))
                          join project in db.Set<Project>() on permit.ProjectId equals project.Id
                          orderby permit.DueOn, permit.ProjectNumber, permit.Title
                          select new { permit.Id, permit.ProjectNumber, permit.Title, DueOn = permit.DueOn!.Value, project.Name, project.EnterpriseName }).Take(most).ToListAsync(cancellationToken);
        var (calendar, today) = (await calendars.Current(cancellationToken), clock.Today());
        return rows.ConvertAll(row => new TodoItem(
            "手续办理", $"{row.Title}：{row.Name}", $"/projects/{row.ProjectNumber}/permits/{row.Id.Value}/done", row.DueOn, row.EnterpriseName)
        {
            WorkingDaysLeft = calendar.RemainingWorkingDays(today, row.DueOn).Days,
        });
    }

    private async Task<DateOnly> Soon(CancellationToken cancellationToken) => (await calendars.Current(cancellationToken)).AddWorkingDays(clock.Today(), SoonDays).DueOn;

    private IQueryable<Permit> Waiting(Viewer viewer, DateOnly soon)
    {
        var own = new OrganisationId(viewer.OrganisationId ?? Guid.Empty);
        return db.PermitsVisibleTo(viewer).AsNoTracking().Where(permit => permit.DepartmentId == own && permit.DoneOn == null && permit.DueOn <= soon);
    }
}
