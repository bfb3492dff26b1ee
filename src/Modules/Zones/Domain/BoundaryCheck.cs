using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using Tuijin.Foundation.Results;

namespace Tuijin.Zones.Domain;

/// <summary>Checks what was read: areas only, longitude before latitude, within the country, no line crossing another.</summary>
internal static class BoundaryCheck
{
    /// <summary>Seven decimals of a degree are about a centimetre.</summary>
    private static readonly GeometryFactory Degrees = new(new PrecisionModel(10_000_000), 4490);

    /// <summary>West, east, south and north of the country, in degrees, generously.</summary>
    private const double West = 73, East = 136, South = 3, North = 54;

    /// <summary>The areas as one geometry: a polygon, or a multi-polygon when there are several.</summary>
    public static Result<Geometry> Areas(IReadOnlyList<Geometry> geometries, int mostPoints)
    {
        var parts = geometries.SelectMany(Parts).Where(part => !part.IsEmpty).ToList();
        if (parts.Find(part => part is not Polygon) is { } other)
        {
            return new BoundaryNotArea(Kind(other));
        }

        if (parts.Count == 0)
        {
            return new BoundaryEmpty();
        }

        if (parts.Sum(part => part.NumPoints) > mostPoints)
        {
            return new BoundaryTooLarge(mostPoints);
        }

        if (parts.SelectMany(part => part.Coordinates).Select(Misplaced).FirstOrDefault(refusal => refusal is not null) is { } misplaced)
        {
            return misplaced;
        }

        var polygons = parts.Cast<Polygon>().Select(Rounded).ToArray();
        Geometry areas = polygons.Length == 1 ? polygons[0] : Degrees.CreateMultiPolygon(polygons);
        return new IsValidOp(areas).ValidationError is { } error ? Crossing(error) : areas;
    }

    private static IEnumerable<Geometry> Parts(Geometry geometry) =>
        geometry is GeometryCollection collection ? collection.Geometries.SelectMany(Parts) : [geometry];

    private static BadBoundary? Misplaced(Coordinate point) => point switch
    {
        { X: >= West and <= East, Y: >= South and <= North } => null,
        { X: >= South and <= North, Y: >= West and <= East } => new BoundarySwapped(),
        { X: >= -180 and <= 180, Y: >= -90 and <= 90 } => new BoundaryAbroad(At(point)),
        _ => new BoundaryProjected(At(point)),
    };

    /// <summary>Two dimensions, seven decimals, outer ring counter-clockwise and holes clockwise.</summary>
    private static Polygon Rounded(Polygon polygon)
    {
        LinearRing Ring(LineString ring, bool counterClockwise)
        {
            var points = ring.Coordinates.Select(point => new Coordinate(Degrees.PrecisionModel.MakePrecise(point.X), Degrees.PrecisionModel.MakePrecise(point.Y))).ToArray();
            var rounded = Degrees.CreateLinearRing(points);
            return rounded.IsCCW == counterClockwise ? rounded : (LinearRing)rounded.Reverse();
        }

        return Degrees.CreatePolygon(Ring(polygon.ExteriorRing, counterClockwise: true), polygon.InteriorRings.Select(hole => Ring(hole, counterClockwise: false)).ToArray());
    }

    private static BoundaryCrossing Crossing(TopologyValidationError error) => new(
        $"东经{Number(error.Coordinate.X)}、北纬{Number(error.Coordinate.Y)}",
        error.ErrorType switch
        {
            TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection => "边界线自相交，或者几块范围互相重叠",
            TopologyValidationErrors.HoleOutsideShell => "挖空部分在范围之外",
            TopologyValidationErrors.NestedHoles => "挖空部分互相重叠",
            TopologyValidationErrors.NestedShells or TopologyValidationErrors.DuplicateRings => "几块范围互相重叠",
            TopologyValidationErrors.DisconnectedInteriors => "挖空部分把范围切断",
            _ => "边界线不成面",
        });

    private static string Kind(Geometry geometry) => geometry switch
    {
        Point => "点",
        LineString => "线",
        _ => "其他图形",
    };

    private static string At(Coordinate point) => $"{Number(point.X)}，{Number(point.Y)}";

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
