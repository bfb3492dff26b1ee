using NetTopologySuite.Geometries;
using Tuijin.Zones.Contract;

namespace Tuijin.Zones.Domain;

/// <summary>
/// Area of a polygon on the ellipsoid of its datum. The polygon is carried over to a cylindrical projection that keeps
/// areas exactly (authalic latitude), so that plane area there is true area here; no map zone needs to be chosen.
/// </summary>
internal static class EllipsoidalArea
{
    /// <summary>Semi-major axis of both ellipsoids, m.</summary>
    private const double SemiMajorAxis = 6378137.0;

    /// <summary>Area in m², to a hundredth.</summary>
    public static decimal Of(Geometry areas, BoundaryDatum datum)
    {
        var flattening = 1 / datum switch
        {
            BoundaryDatum.Cgcs2000 => 298.257222101,
            BoundaryDatum.Wgs84 => 298.257223563,
        };
        var projected = areas.Copy();
        projected.Apply(new EqualArea(Math.Sqrt(flattening * (2 - flattening))));
        return Math.Round((decimal)projected.Area, 2);
    }

    /// <summary>Degrees → metres on the equal-area cylinder that touches the equator.</summary>
    private sealed class EqualArea(double eccentricity) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            seq.SetX(i, SemiMajorAxis * double.DegreesToRadians(seq.GetX(i)));
            seq.SetY(i, SemiMajorAxis * Q(Math.Sin(double.DegreesToRadians(seq.GetY(i)))) / 2);
        }

        /// <summary>Snyder, Map Projections: A Working Manual (1987), equation 3-12.</summary>
        private double Q(double sine)
        {
            var product = eccentricity * sine;
            return (1 - (eccentricity * eccentricity)) * ((sine / (1 - (product * product))) + (Math.Atanh(product) / eccentricity));
        }
    }
}
