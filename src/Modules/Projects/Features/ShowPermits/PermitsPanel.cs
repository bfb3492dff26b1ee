using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Panels;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.RecordPermit;
using Tuijin.Rules.Permits;

namespace Tuijin.Projects.Features.ShowPermits;

/// <summary>手续办理 on a project's page: what was handed in and how it stands, and the steps still ahead.</summary>
internal sealed class PermitsPanel(TuijinDb db, Viewer viewer, PermissionCatalogue permissions, PermitDesk desk, WorkingCalendars calendars, TimeProvider clock) : IRecordPanel<ProjectId>
{
    public int Order => 10;

    public string Title => "手续办理";

    public string Partial => "/Features/ShowPermits/_Permits.cshtml";

    public async Task<object?> Load(ProjectId id, CancellationToken cancellationToken)
    {
        var project = permissions.Holds(viewer.Role, ProjectPermissions.ReadPermits)
            ? await (from known in db.ProjectsVisibleTo(viewer)
                     join programme in db.Programmes() on known.ProgrammeId equals programme.Id
                     where known.Id == id
                     select new { known.Number, known.StartedOn, programme.PermitRuleId }).SingleOrDefaultAsync(cancellationToken)
            : null;
        if (project is null)
        {
            return null;
        }

        var (rule, calendar, today) = (PermitRules.InForce(project.PermitRuleId), await calendars.Current(cancellationToken), clock.Today());
        var rows = await (from permit in db.PermitsOf(id).AsNoTracking()
                          join unit in db.Set<OrganisationView>() on permit.DepartmentId equals unit.Id
                          select new { Permit = permit, Department = unit.ShortName }).ToListAsync(cancellationToken);
        var mayEdit = permissions.Holds(viewer.Role, ProjectPermissions.EditPermits);
        var order = rule.Body.Permits.Select((kind, at) => (kind.Code, At: at)).ToDictionary(kind => kind.Code, kind => kind.At);
        return new PermitsModel(
            project.Number, rule.Title,
            [.. rows.OrderBy(row => order.GetValueOrDefault(row.Permit.Kind, order.Count)).ThenBy(row => row.Permit.HandedInOn).Select(row => PermitLine.Of(
                row.Permit, row.Department, row.Permit.StateOn(today, project.StartedOn, calendar),
                row.Permit is { DoneOn: null, DueOn: { } due } ? calendar.RemainingWorkingDays(today, due).Days : null, mayEdit && desk.MayActOn(row.Permit.DepartmentId)))],
            PermitSteps.Ahead(rule.Body, [.. rows.Select(row => row.Permit.Kind).Distinct()]), project.StartedOn is not null, mayEdit);
    }
}

/// <param name="Rule">Title of the list of permits in force.</param>
/// <param name="Ahead">Kinds that nothing was recorded of.</param>
/// <param name="IsStarted">Whether works have begun, when most of what is ahead will never be needed.</param>
internal sealed record PermitsModel(string ProjectNumber, string Rule, IReadOnlyList<PermitLine> Lines, IReadOnlyList<PermitKind> Ahead, bool IsStarted, bool MayEdit)
{
    /// <summary>What must be said of due days that were counted without a calendar.</summary>
    public IReadOnlyList<string> Warnings => [.. Lines.Where(line => line.State.Standing is PermitStanding.Running or PermitStanding.Overdue).Select(line => line.State.Warning).OfType<string>().Distinct()];
}

/// <summary>A permit on the page.</summary>
/// <param name="DaysLeft">Working days until it is due, negative when late; null when it is done or has no limit.</param>
/// <param name="MayEdit">Whether the viewer may act on it.</param>
internal sealed record PermitLine(
    Guid Id, string Title, string Department, DateOnly HandedInOn, string Limit, DateOnly? DoneOn, string? DocumentNumber, string? Note, PermitState State, int? DaysLeft, bool MayEdit)
{
    public static PermitLine Of(Permit permit, string department, PermitState state, int? daysLeft, bool mayEdit) => new(
        permit.Id.Value, permit.Title, department, permit.HandedInOn, PermitWords.LimitText(permit.LimitDays, permit.LimitKind), permit.DoneOn, permit.DocumentNumber, permit.Note, state, daysLeft, mayEdit);
}
