using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Results;
using Tuijin.Zones.Features.ListZones;

namespace Tuijin.Zones.Features.ReadZones;

/// <summary>Zones for other systems; filters, order and pages are those of the list page.</summary>
internal static class ReadZonesEndpoints
{
    private const string Tag = "工业集中区";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/zones", All).RequireAuthorization(ZonesPermissions.Read).WithTags(Tag).WithSummary("工业集中区列表").Produces<ApiList<ZoneDto>>();
        endpoints.MapGet("/api/zones/{code}", One).RequireAuthorization(ZonesPermissions.Read).WithTags(Tag).WithSummary("一个工业集中区").Produces<ZoneDto>();
    }

    /// <summary>A zone in the API. Areas in 亩.</summary>
    internal sealed record ZoneDto(
        string Code, string Name, string Level, string Body, string Division, IReadOnlyList<string> LeadingIndustries,
        decimal? PlannedMu, decimal? BuiltMu, decimal? BoundaryMu, int Enterprises, int Projects, int RedProjects);

    private static async Task<IResult> All(HttpRequest request, ZoneList zones, ListReader reader, CancellationToken cancellationToken)
    {
        var (page, problem) = await reader.ReadAsked(await zones.Spec(cancellationToken), request, zones.Rows(), cancellationToken);
        return problem ?? TypedResults.Ok(new ApiList<ZoneDto>(page!.Total, [.. page.Rows.Select(Of)]));
    }

    private static async Task<IResult> One(string code, HttpResponse response, ZoneList zones, CancellationToken cancellationToken)
    {
        if (await zones.Rows().SingleOrDefaultAsync(row => row.Code == code, cancellationToken) is not { } zone)
        {
            return ApiResults.Problem(new NotFound("园区"));
        }

        response.SetRevision(zone.Revision);
        return TypedResults.Ok(Of(zone));
    }

    private static ZoneDto Of(ZoneRow row) => new(
        row.Code, row.Name, row.Level.Key(), row.BodyName, row.DivisionName, row.LeadingIndustries.Split('、', StringSplitOptions.RemoveEmptyEntries),
        Rounded(row.PlannedMu), Rounded(row.BuiltMu), Rounded(row.BoundaryMu), row.Enterprises, row.Projects, row.RedProjects);

    private static decimal? Rounded(decimal? mu) => mu is { } value ? Math.Round(value, 4) : null;
}
