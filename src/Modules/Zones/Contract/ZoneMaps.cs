using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;
using Tuijin.Shell.Parts;
using Tuijin.Shell.Parts.Maps;
using Tuijin.Zones.Data;
using ProjectLight = Tuijin.Rules.Lights.Light;

namespace Tuijin.Zones.Contract;

/// <summary>A zone with its boundary and what is counted in it.</summary>
/// <param name="GeoJson">A Polygon or MultiPolygon.</param>
/// <param name="Lights">Projects by light; a light that no project has is missing.</param>
/// <param name="Figures">What higher modules count, by key.</param>
public sealed record ZoneOnMap(
    OrganisationId Id, string Code, string Name, ZoneLevel Level, string GeoJson,
    IReadOnlyDictionary<ProjectLight, int> Lights, IReadOnlyDictionary<string, int> Figures)
{
    public int ProjectsWith(ProjectLight light) => Lights.GetValueOrDefault(light);
}

/// <summary>Maps of zones, within what the viewer may see.</summary>
public sealed class ZoneMaps(TuijinDb db, Viewer viewer, IEnumerable<IZoneFigure> figures)
{
    private static readonly string[] Endings = ["工业集中区", "工业园区", "工业园", "开发区"];

    /// <summary>Zones that have a boundary, in the order of their codes.</summary>
    /// <param name="code">Only this one, when named.</param>
    public async Task<IReadOnlyList<ZoneOnMap>> Zones(string? code, CancellationToken cancellationToken) => await Zones(code, await Lights(cancellationToken), cancellationToken);

    /// <summary>The same as a drawing, each zone coloured after its worst light.</summary>
    public async Task<MapModel> Drawing(string? code, CancellationToken cancellationToken) => await Drawing(code, await Lights(cancellationToken), cancellationToken);

    /// <summary>The drawing of all zones for a caller who has counted projects by zone and light already.</summary>
    public Task<MapModel> Drawing(ILookup<OrganisationId, KeyValuePair<ProjectLight, int>> lights, CancellationToken cancellationToken) => Drawing(code: null, lights, cancellationToken);

    private async Task<ILookup<OrganisationId, KeyValuePair<ProjectLight, int>>> Lights(CancellationToken cancellationToken) =>
        (await db.ProjectViewsVisibleTo(viewer).Where(project => project.ZoneId != null)
            .GroupBy(project => new { project.ZoneId, project.Light }).Select(group => new { group.Key.ZoneId, group.Key.Light, Count = group.Count() }).ToListAsync(cancellationToken))
        .ToLookup(row => row.ZoneId!.Value, row => KeyValuePair.Create(row.Light, row.Count));

    private async Task<IReadOnlyList<ZoneOnMap>> Zones(string? code, ILookup<OrganisationId, KeyValuePair<ProjectLight, int>> lights, CancellationToken cancellationToken)
    {
        var zones = await db.ZonesVisibleTo(viewer).AsNoTracking().Where(zone => zone.BoundaryGeoJson != null && (code == null || zone.Code == code))
            .OrderBy(zone => zone.Code).Select(zone => new { zone.Id, zone.Code, zone.Name, zone.Level, zone.BoundaryGeoJson }).ToListAsync(cancellationToken);
        var counts = new List<(string Key, IReadOnlyDictionary<OrganisationId, int> Of)>();
        foreach (var figure in figures)
        {
            counts.Add((figure.Key, await figure.Count(viewer, cancellationToken)));
        }

        return [.. zones.Select(zone => new ZoneOnMap(zone.Id, zone.Code, zone.Name, zone.Level, zone.BoundaryGeoJson!,
            lights[zone.Id].GroupBy(light => light.Key).ToDictionary(light => light.Key, light => light.Sum(count => count.Value)), counts.ToDictionary(count => count.Key, count => count.Of.GetValueOrDefault(zone.Id))))];
    }

    private async Task<MapModel> Drawing(string? code, ILookup<OrganisationId, KeyValuePair<ProjectLight, int>> lights, CancellationToken cancellationToken)
    {
        var titles = figures.ToDictionary(figure => figure.Key, figure => figure.Title);
        return new MapModel([.. (await Zones(code, lights, cancellationToken)).Select(zone => Area(zone, titles))]);
    }

    private static MapArea Area(ZoneOnMap zone, Dictionary<string, string> titles)
    {
        var (tone, word) = zone switch
        {
            _ when zone.ProjectsWith(ProjectLight.Red) > 0 => (Tone.Bad, "有红灯项目"),
            _ when zone.ProjectsWith(ProjectLight.Yellow) > 0 => (Tone.Warning, "有黄灯项目"),
            _ when zone.Lights.Count > 0 => (Tone.Good, "项目无红黄灯"),
            _ => (Tone.None, "没有项目"),
        };
        string[] counts =
        [
            .. new[] { ProjectLight.Red, ProjectLight.Yellow, ProjectLight.Green }.Where(light => zone.ProjectsWith(light) > 0)
                .Select(light => $"{light.Title()} {zone.ProjectsWith(light)} 个"),
            .. zone.Figures.Where(figure => figure.Value > 0).Select(figure => $"{titles[figure.Key]} {figure.Value} 件"),
        ];
        return new MapArea(ShortName(zone.Name), zone.GeoJson, tone, word, $"/zones/{zone.Code}", string.Join("，", counts));
    }

    /// <summary>What fits on a map: names of zones mostly end alike.</summary>
    private static string ShortName(string name) => Endings.FirstOrDefault(ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? name[..^ending.Length] : name;
}
