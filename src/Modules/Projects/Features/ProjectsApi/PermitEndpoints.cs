using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Permits;

namespace Tuijin.Projects.Features.ProjectsApi;

/// <summary>Permits in the API.</summary>
internal static class PermitEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/projects/{number}/permits", List).RequireAuthorization(ProjectPermissions.ReadPermits).WithTags(ProjectEndpoints.Tag).WithSummary("一个项目的手续").Produces<ApiList<PermitDto>>();

    private static async Task<IResult> List(string number, TuijinDb db, Viewer viewer, WorkingCalendars calendars, TimeProvider clock, CancellationToken cancellationToken)
    {
        var project = await db.ProjectsVisibleTo(viewer).Where(project => project.Number == number).Select(project => new { project.Id, project.StartedOn }).SingleOrDefaultAsync(cancellationToken);
        if (project is null)
        {
            return ApiResults.Problem(new NotFound($"项目 {number} "));
        }

        var rows = await (from permit in db.PermitsOf(project.Id).AsNoTracking()
                          join unit in db.Set<OrganisationView>() on permit.DepartmentId equals unit.Id
                          orderby permit.HandedInOn, permit.Title
                          select new { Permit = permit, Department = unit.ShortName }).ToListAsync(cancellationToken);
        var (calendar, today) = (await calendars.Current(cancellationToken), clock.Today());
        return TypedResults.Ok(new ApiList<PermitDto>(
            rows.Count, rows.ConvertAll(row => PermitDto.Of(row.Permit, row.Department, row.Permit.StateOn(today, project.StartedOn, calendar)))));
    }
}

/// <summary>A permit in the API.</summary>
/// <param name="DaysLate">Working days beyond the limit, so far or in the end.</param>
/// <param name="Warning">Set when the due day rests on a year without a calendar.</param>
internal sealed record PermitDto(
    Guid Id, string Kind, string Title, Guid DepartmentId, string Department, DateOnly HandedInOn, int? LimitDays, string LimitKind, DateOnly? DueOn, DateOnly? DoneOn,
    string? DocumentNumber, DateOnly? ValidUntil, string State, int DaysLate, string? Note, long Revision, string? Warning)
{
    public static PermitDto Of(Permit permit, string department, PermitState state) => new(
        permit.Id.Value, permit.Kind, permit.Title, permit.DepartmentId.Value, department, permit.HandedInOn, permit.LimitDays, permit.LimitKind.Key(), permit.DueOn, permit.DoneOn,
        permit.DocumentNumber, permit.ValidUntil, state.Standing.Key(), state.DaysLate, permit.Note, permit.Revision, state.Warning);
}
