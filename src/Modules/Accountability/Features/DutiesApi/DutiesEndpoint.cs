using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Accountability.Data;
using Tuijin.Accountability.Features.DutyList;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;

namespace Tuijin.Accountability.Features.DutiesApi;

/// <summary>GET /api/duties: the list of tasks with the filters, order and pages of the list page.</summary>
internal static class DutiesEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/duties", Handle).RequireAuthorization(AccountabilityPermissions.Read).WithTags("任务").WithSummary("任务列表");

    private static async Task<IResult> Handle(
        HttpRequest request, TuijinDb db, Viewer viewer, ListReader lists, WorkingCalendars calendars, TimeProvider clock, CancellationToken cancellationToken)
    {
        var leads = await db.Set<OrganisationView>().Select(unit => new { unit.Id, unit.ShortName }).ToListAsync(cancellationToken);
        var spec = DutyListSpec.For(
            await calendars.Current(cancellationToken), clock.Today(),
            [.. leads.Select(unit => KeyValuePair.Create(unit.Id.Value.ToString(), unit.ShortName))], viewer.SeesCity);
        var own = new OrganisationId(viewer.OrganisationId ?? Guid.Empty);
        var (page, problem) = await lists.ReadAsked(spec, request, DutyRow.Of(db, db.DutiesVisibleTo(viewer).AsNoTracking(), own), cancellationToken);
        var today = clock.Today();
        return problem ?? TypedResults.Ok(new ApiList<DutyItem>(page!.Total, [.. page.Rows.Select(row => new DutyItem(
            row.Number, row.Text, row.Lead, row.PersonInCharge, row.DueOn, row.State, row.State.IsOwed() && row.DueOn < today,
            row.MeetingNumber, row.AssignedAt, row.ConfirmedAt, row.TimesSentBack))]));
    }

    /// <summary>A task in the API.</summary>
    internal sealed record DutyItem(
        string Number, string Text, string LeadUnit, string? PersonInCharge, DateOnly DueOn, DutyState State, bool IsOverdue,
        string MeetingNumber, DateTime AssignedAt, DateTime? ConfirmedAt, int TimesSentBack);
}
