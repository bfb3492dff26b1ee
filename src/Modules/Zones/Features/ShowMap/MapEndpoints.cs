using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Rules.Lights;
using Tuijin.Zones.Contract;
using Tuijin.Zones.Data;

namespace Tuijin.Zones.Features.ShowMap;

/// <summary>Boundaries as GeoJSON: all that the viewer may see with their counts, and one zone's own file as it was accepted.</summary>
internal static class MapEndpoints
{
    private const string GeoJsonType = "application/geo+json";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/zones/map.json", All).RequireAuthorization(ZonesPermissions.Read);
        endpoints.MapGet("/zones/{code}/boundary.json", One).RequireAuthorization(ZonesPermissions.Read);
    }

    private static async Task<IResult> All(string? code, ZoneMaps maps, CancellationToken cancellationToken)
    {
        var zones = await maps.Zones(code, cancellationToken);
        var collection = new JsonObject { ["type"] = "FeatureCollection", ["features"] = new JsonArray([.. zones.Select(Feature)]) };
        return TypedResults.Text(collection.ToJsonString(JsonSerializerOptions.Web), GeoJsonType);
    }

    private static JsonObject Feature(ZoneOnMap zone)
    {
        var properties = new JsonObject
        {
            ["code"] = zone.Code,
            ["name"] = zone.Name,
            ["level"] = zone.Level.Key(),
            ["href"] = $"/zones/{zone.Code}",
            ["redProjects"] = zone.ProjectsWith(Light.Red),
            ["yellowProjects"] = zone.ProjectsWith(Light.Yellow),
            ["greenProjects"] = zone.ProjectsWith(Light.Green),
            ["unlitProjects"] = zone.ProjectsWith(Light.None),
        };
        foreach (var (key, count) in zone.Figures)
        {
            properties[key] = count;
        }

        return new JsonObject { ["type"] = "Feature", ["geometry"] = JsonNode.Parse(zone.GeoJson), ["properties"] = properties };
    }

    private static async Task<IResult> One(string code, TuijinDb db, Viewer viewer, CancellationToken cancellationToken) =>
        await db.ZonesVisibleTo(viewer).Where(zone => zone.Code == code).Select(zone => zone.BoundaryGeoJson).SingleOrDefaultAsync(cancellationToken) is { } boundary
            ? TypedResults.Text(boundary, GeoJsonType)
            : TypedResults.NotFound();
}
