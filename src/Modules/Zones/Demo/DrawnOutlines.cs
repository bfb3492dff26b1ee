using NetTopologySuite.Geometries;
using Tuijin.Rules.Quantities;
using Tuijin.Zones.Contract;
using Tuijin.Zones.Domain;

namespace Tuijin.Zones.Demo;

/// <summary>Made-up outlines on a loose grid from a round pair of degrees, which stands for nowhere in particular.</summary>
internal static class DrawnOutlines
{
    private const double West = 100.0, South = 35.0, ColumnWidth = 0.058, RowHeight = 0.048;

    private const int Columns = 4;

    /// <summary>A many-cornered outline of the given area; corners lie at rising angles around a centre, so that it cannot cross itself.</summary>
    /// <param name="number">Place in the grid, row by row from the south-west.</param>
    public static Boundary Make(int number, double mu, Random random)
    {
        var centre = new Coordinate(West + (number % Columns * ColumnWidth) + (random.NextDouble() * 0.015), South + (number / Columns * RowHeight) + (random.NextDouble() * 0.012));
        var corners = random.Next(7, 12);
        var shape = Enumerable.Range(0, corners)
            .Select(corner => (Angle: (corner + (random.NextDouble() * 0.5)) * 2 * Math.PI / corners, Radius: 0.72 + (random.NextDouble() * 0.5))).ToArray();
        Boundary Scaled(double degrees)
        {
            var ring = shape.Select(point => new Coordinate(
                Math.Round(centre.X + (degrees * 1.2 * point.Radius * Math.Cos(point.Angle)), 6), Math.Round(centre.Y + (degrees * point.Radius * Math.Sin(point.Angle)), 6))).ToArray();
            return Boundary.Of(new GeometryFactory().CreatePolygon([.. ring, ring[0]]), BoundaryDatum.Cgcs2000);
        }

        // Areas grow with the square of the size: one trial tells the right one.
        const double trial = 0.01;
        return Scaled(trial * Math.Sqrt((double)Area.FromMu((decimal)mu).M2 / (double)Scaled(trial).AreaM2));
    }
}
