using System.Text.Json;
using NetTopologySuite.Geometries;
using Tuijin.Foundation.Results;
using Tuijin.Zones.Contract;

namespace Tuijin.Zones.Domain;

/// <summary>Reads an uploaded GeoJSON file: a geometry, a feature or a collection of features that are areas.</summary>
internal static class BoundaryReader
{
    /// <summary>Bytes of a file at most.</summary>
    public const int LargestFile = 2_000_000;

    private const int MostPoints = 20_000;

    /// <param name="text">The file's content.</param>
    /// <param name="datum">What the coordinates refer to, as the uploader says; a file that names another one is refused.</param>
    public static Result<Boundary> Read(string text, BoundaryDatum datum)
    {
        List<Geometry> geometries;
        try
        {
            using var document = JsonDocument.Parse(text);
            if (OtherDatum(document.RootElement, datum) is { } named)
            {
                return new BoundaryOtherDatum(named, datum);
            }

            geometries = Geometries(document.RootElement).ToList();
        }
        catch (JsonException)
        {
            return new BoundaryUnreadable();
        }
        catch (ArgumentException problem) when (problem.Message.Contains("point", StringComparison.OrdinalIgnoreCase))
        {
            // The geometry library refuses to make a ring that is open or too short.
            return new BoundaryOpen();
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or FormatException)
        {
            return new BoundaryUnreadable();
        }

        var areas = BoundaryCheck.Areas(geometries, MostPoints);
        return areas.IsRefused ? areas.Refusal : Boundary.Of(areas.Value, datum);
    }

    private static IEnumerable<Geometry> Geometries(JsonElement element) => Text(element, "type") switch
    {
        "FeatureCollection" => element.TryGetProperty("features", out var features) ? features.EnumerateArray().SelectMany(Geometries) : throw new JsonException(),
        "Feature" => element.TryGetProperty("geometry", out var geometry) && geometry.ValueKind is JsonValueKind.Object ? Geometries(geometry) : [],
        null => throw new JsonException(),
        _ => [element.Deserialize<Geometry>(Boundary.GeoJsonOptions) ?? throw new JsonException()],
    };

    /// <summary>The coordinate system that older files name in "crs", when it is not the chosen one.</summary>
    private static string? OtherDatum(JsonElement root, BoundaryDatum chosen)
    {
        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("crs", out var crs) || crs.ValueKind is not JsonValueKind.Object
            || !crs.TryGetProperty("properties", out var properties) || Text(properties, "name") is not { } name)
        {
            return null;
        }

        var code = name[(name.LastIndexOf(':') + 1)..];
        BoundaryDatum? known = code switch
        {
            "4490" => BoundaryDatum.Cgcs2000,
            "4326" or "CRS84" => BoundaryDatum.Wgs84,
            _ => null,
        };
        return known == chosen ? null : known?.Title() ?? new string(name.Where(letter => !char.IsControl(letter)).Take(60).ToArray());
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
