using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Accountability.Data;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Panels;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;

namespace Tuijin.Accountability.Features.ProjectDuties;

/// <summary>Shows on a project's page the tasks that are about it.</summary>
internal sealed class ProjectDutiesPanel(TuijinDb db, Viewer viewer, PermissionCatalogue permissions, WorkingCalendars calendars, TimeProvider clock) : IRecordPanel<ProjectId>
{
    private const int Most = 20;

    public int Order => 40;

    public string Title => "任务";

    public string Partial => "/Features/ProjectDuties/_ProjectDuties.cshtml";

    public async Task<object?> Load(ProjectId id, CancellationToken cancellationToken)
    {
        if (!permissions.Holds(viewer.Role, AccountabilityPermissions.Read))
        {
            return null;
        }

        var rows = await (from duty in db.DutiesVisibleTo(viewer)
                          join lead in db.Set<OrganisationView>() on duty.LeadId equals lead.Id
                          where duty.ProjectId == id
                          orderby duty.PressingOn, duty.DueOn descending
                          select new { duty.Number, duty.Text, Lead = lead.ShortName, duty.DueOn, duty.State }).Take(Most).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return null;
        }

        var calendar = await calendars.Current(cancellationToken);
        var today = clock.Today();
        return rows.Select(row => new ProjectDuty(row.Number, row.Text, row.Lead, row.DueOn, row.State,
            row.State.IsOwed() ? calendar.RemainingWorkingDays(today, row.DueOn).Days : null)).ToList();
    }
}

/// <param name="DaysLeft">Working days, while the task is owed.</param>
internal sealed record ProjectDuty(string Number, string Text, string Lead, DateOnly DueOn, DutyState State, int? DaysLeft);
