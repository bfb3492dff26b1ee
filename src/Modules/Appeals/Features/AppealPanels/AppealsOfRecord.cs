using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Features.AppealList;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Panels;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;

namespace Tuijin.Appeals.Features.AppealPanels;

/// <summary>The appeals of a project or an enterprise, on its page.</summary>
internal sealed class AppealsOfRecord(AppealLists lists, TuijinDb db, AppealCatalogue catalogue, PermissionCatalogue permissions, Viewer viewer, WorkingCalendars calendars, TimeProvider clock)
    : IRecordPanel<ProjectId>, IRecordPanel<EnterpriseId>
{
    private const int Most = 8;

    public int Order => 50;

    public string Title => "诉求";

    public string Partial => "/Features/AppealPanels/AppealsOfRecord.cshtml";

    public async Task<object?> Load(ProjectId id, CancellationToken cancellationToken)
    {
        ProjectId? project = id;
        var number = await db.Set<ProjectView>().Where(view => view.Id == id).Select(view => view.Number).FirstOrDefaultAsync(cancellationToken);
        return await Load(lists.Rows().Where(row => row.ProjectId == project), $"project={Uri.EscapeDataString(number ?? "")}", cancellationToken);
    }

    public async Task<object?> Load(EnterpriseId id, CancellationToken cancellationToken)
    {
        EnterpriseId? enterprise = id;
        return await Load(lists.Rows().Where(row => row.EnterpriseId == enterprise), $"enterprise={id.Value}", cancellationToken);
    }

    private async Task<AppealsOfRecordModel?> Load(IQueryable<AppealRow> rows, string query, CancellationToken cancellationToken)
    {
        if (!permissions.Holds(viewer.Role, AppealPermissions.Read))
        {
            return null;
        }

        var (calendar, today) = (await calendars.Current(cancellationToken), clock.Today());
        var found = await rows.OrderBy(row => row.QueueKey).Take(Most).ToListAsync(cancellationToken);
        var units = (await catalogue.Units(cancellationToken)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return new AppealsOfRecordModel(
            [.. found.Select(row => new AppealOfRecord(
                row.Number, row.Title, row.State, row.LeadId is { } lead ? units.GetValueOrDefault(lead, "") : "",
                row.StepDueOn is { } due ? Countdown.Of(due, today, calendar) : null, row.RaisedAt.ShanghaiDay()))],
            await rows.CountAsync(cancellationToken), "/appeals?" + query);
    }
}

/// <param name="Total">All of the record's appeals that the viewer may see.</param>
/// <param name="Href">The list of all of them.</param>
internal sealed record AppealsOfRecordModel(IReadOnlyList<AppealOfRecord> Rows, int Total, string Href);

internal sealed record AppealOfRecord(string Number, string Title, AppealState State, string Lead, Countdown? Countdown, DateOnly RaisedOn);
