namespace Tuijin.Shell.Parts.Maps;

/// <summary>What a zone map shows. Coordinates are longitude and latitude in degrees (CGCS2000 or WGS 84).</summary>
/// <param name="Areas">What the map is about.</param>
public sealed record MapModel(IReadOnlyList<MapArea> Areas)
{
    public IReadOnlyList<MapPoint> Points { get; init; } = [];

    /// <summary>Counties or townships drawn below in grey, to show where one is.</summary>
    public IReadOnlyList<MapArea> Outlines { get; init; } = [];
}

/// <param name="Name">Written on the map.</param>
/// <param name="Geometry">A GeoJSON geometry: Polygon or MultiPolygon.</param>
/// <param name="Tone">Colour and shape.</param>
/// <param name="Word">What the colour means; areas of the same tone and word share a line of the legend.</param>
/// <param name="Href">The page of the area.</param>
/// <param name="Note">A line below the name when one points at it.</param>
public sealed record MapArea(string Name, string Geometry, Tone Tone = Tone.None, string Word = "", string? Href = null, string? Note = null);

/// <inheritdoc cref="MapArea"/>
public sealed record MapPoint(string Name, double Longitude, double Latitude, Tone Tone = Tone.None, string Word = "", string? Href = null, string? Note = null);
