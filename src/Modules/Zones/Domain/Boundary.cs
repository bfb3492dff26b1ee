using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using Tuijin.Zones.Contract;

namespace Tuijin.Zones.Domain;

/// <summary>The checked boundary of a zone.</summary>
/// <param name="GeoJson">A MultiPolygon or Polygon, outer rings counter-clockwise (RFC 7946 §3.1.6), seven decimals.</param>
/// <param name="AreaM2">On the ellipsoid of the datum.</param>
/// <param name="Fingerprint">First 16 hexadecimal digits of the SHA-256 of the GeoJSON.</param>
internal sealed record Boundary(string GeoJson, BoundaryDatum Datum, decimal AreaM2, string Fingerprint)
{
    internal static readonly JsonSerializerOptions GeoJsonOptions = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <param name="areas">Valid areas in degrees.</param>
    public static Boundary Of(Geometry areas, BoundaryDatum datum)
    {
        var text = JsonSerializer.Serialize(areas, GeoJsonOptions);
        return new Boundary(text, datum, EllipsoidalArea.Of(areas, datum), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]);
    }
}
