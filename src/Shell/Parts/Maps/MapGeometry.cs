using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tuijin.Shell.Parts.Maps;

/// <summary>Rings of an area, read from GeoJSON.</summary>
internal sealed record MapGeometry(IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Rings)
{
    internal IEnumerable<(double Longitude, double Latitude)> Corners => Rings.SelectMany(ring => ring);

    /// <summary>Reads a Polygon or MultiPolygon; anything else is a bug of whoever made the model.</summary>
    internal static MapGeometry Parse(string geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        var root = document.RootElement;
        var coordinates = root.GetProperty("coordinates");
        var polygons = root.GetProperty("type").GetString() switch
        {
            "Polygon" => [coordinates],
            "MultiPolygon" => coordinates.EnumerateArray().ToArray(),
            var other => throw new ArgumentException($"A map area is a Polygon or MultiPolygon, not {other}.", nameof(geoJson)),
        };
        return new([.. polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(Ring)]);
    }

    /// <summary>The path of an SVG shape.</summary>
    internal string Path(MapProjection projection)
    {
        var path = new StringBuilder();
        foreach (var ring in Rings)
        {
            var command = 'M';
            foreach (var corner in ring)
            {
                var (x, y) = projection.Place(corner.Longitude, corner.Latitude);
                path.Append(command).Append(Number(x)).Append(' ').Append(Number(y));
                command = 'L';
            }

            path.Append('Z');
        }

        return path.ToString();
    }

    internal static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static IReadOnlyList<(double, double)> Ring(JsonElement ring) =>
        [.. ring.EnumerateArray().Select(corner => (corner[0].GetDouble(), corner[1].GetDouble()))];
}
