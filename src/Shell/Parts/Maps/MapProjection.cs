namespace Tuijin.Shell.Parts.Maps;

/// <summary>
/// Degrees to picture units, equal in both directions at the middle of the map: at the size of a city no other
/// projection would look different.
/// </summary>
internal sealed class MapProjection
{
    internal const double Width = 800;

    /// <summary>Room for names at the edge.</summary>
    private const double Margin = 30;

    private const double DegreesToRadians = Math.PI / 180;
    private readonly double west;
    private readonly double north;
    private readonly double narrowing;
    private readonly double scale;

    internal MapProjection(IReadOnlyCollection<(double Longitude, double Latitude)> corners)
    {
        west = corners.Min(corner => corner.Longitude);
        north = corners.Max(corner => corner.Latitude);
        var south = corners.Min(corner => corner.Latitude);
        var east = corners.Max(corner => corner.Longitude);
        narrowing = Math.Cos((north + south) / 2 * DegreesToRadians);
        var wide = Math.Max((east - west) * narrowing, 1e-6);
        var high = Math.Max(north - south, 1e-6);
        scale = Math.Min((Width - (2 * Margin)) / wide, (Width - (2 * Margin)) / high);
        Height = (high * scale) + (2 * Margin);
        left = (Width - (wide * scale)) / 2;
    }

    private readonly double left;

    internal double Height { get; }

    internal (double X, double Y) Place(double longitude, double latitude) =>
        (left + ((longitude - west) * narrowing * scale), Margin + ((north - latitude) * scale));
}
