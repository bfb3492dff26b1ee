using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ListProjects;
using Tuijin.Projects.Features.PermitTodo;
using Tuijin.Rules.Permits;

namespace Tuijin.Projects.Features.ListPermits;

/// <summary>手续台账 as a list: permits of the projects within the viewer's scope.</summary>
internal sealed class PermitList(TuijinDb db, Viewer viewer, WorkingCalendars calendars, TimeProvider clock)
{
    public IQueryable<PermitRow> Rows() =>
        from permit in db.PermitsVisibleTo(viewer).AsNoTracking()
        join project in db.Set<Project>() on permit.ProjectId equals project.Id
        select new PermitRow
        {
            Id = (Guid)(object)permit.Id,
            ProjectNumber = permit.ProjectNumber,
            ProjectName = project.Name,
            EnterpriseName = project.EnterpriseName,
            DivisionPath = project.DivisionPath,
            StartedOn = project.StartedOn,
            Kind = permit.Kind,
            Title = permit.Title,
            DepartmentId = permit.DepartmentId,
            HandedInOn = permit.HandedInOn,
            LimitDays = permit.LimitDays,
            LimitKind = permit.LimitKind,
            DueOn = permit.DueOn,
            PressingOn = permit.DoneOn == null && permit.DueOn != null ? permit.DueOn.Value : PermitRow.Never,
            DoneOn = permit.DoneOn,
            DocumentNumber = permit.DocumentNumber,
            ValidUntil = permit.ValidUntil,
            Note = permit.Note,
        };

    public async Task<ListSpec<PermitRow>> Spec(CancellationToken cancellationToken)
    {
        var names = await ProjectNames.Load(db, cancellationToken);
        var (calendar, today) = (await calendars.Current(cancellationToken), clock.Today());
        var departments = await db.PermitsVisibleTo(viewer).Select(permit => permit.DepartmentId).Distinct().ToListAsync(cancellationToken);
        return new ListSpec<PermitRow>("permits", "手续台账")
        {
            DefaultSort = "pressing",
            Identity = row => row.Id,
            Href = row => $"/projects/{row.ProjectNumber}",
            DependsOn = [typeof(Permit), typeof(Project)],
            EmptyText = "没有符合条件的手续。在项目页面的“手续办理”中登记申报后，会列在这里。",
            Columns = PermitColumns.All(names, today, calendar),
            Filters = PermitFilters.All(names, viewer, departments.ToHashSet(), today, calendar.AddWorkingDays(today, PermitTodoSource.SoonDays).DueOn),
        };
    }

    /// <summary>How many permits stand how today, for the figures above the list.</summary>
    public async Task<PermitFigures> Figures(CancellationToken cancellationToken)
    {
        var (calendar, today) = (await calendars.Current(cancellationToken), clock.Today());
        var soon = calendar.AddWorkingDays(today, PermitTodoSource.SoonDays).DueOn;
        Task<int> With(PermitStanding standing) => Rows().CountAsync(PermitStandings.Is(standing, today), cancellationToken);
        return new PermitFigures(
            await With(PermitStanding.Running), await Rows().CountAsync(PermitStandings.IsDueSoon(today, soon), cancellationToken),
            await With(PermitStanding.Overdue), await With(PermitStanding.Done), await With(PermitStanding.Expired));
    }
}

/// <param name="Soon">Of the running ones, those due within a few working days.</param>
internal sealed record PermitFigures(int Running, int Soon, int Overdue, int Done, int Expired);
