using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Tuijin.Shell.Parts.Maps;

/// <summary>The map as a picture: whole without script, sharp in print, no tiles from anywhere.</summary>
internal static class MapDrawing
{
    /// <summary>Picture units between an outline's upper edge and its name.</summary>
    private const double RoomOfName = 32;

    internal static TagBuilder Draw(MapModel model, string label)
    {
        var outlines = model.Outlines.Select(area => (Area: area, Shape: MapGeometry.Parse(area.Geometry))).ToArray();
        var areas = model.Areas.Select(area => (Area: area, Shape: MapGeometry.Parse(area.Geometry))).ToArray();
        var projection = new MapProjection([
            .. outlines.Concat(areas).SelectMany(drawn => drawn.Shape.Corners),
            .. model.Points.Select(point => (point.Longitude, point.Latitude)),
        ]);

        var svg = Element("svg", "map-drawing");
        svg.Attributes["viewBox"] = $"0 0 {MapGeometry.Number(MapProjection.Width)} {MapGeometry.Number(projection.Height)}";
        svg.Attributes["role"] = "group";
        svg.Attributes["aria-label"] = label;
        foreach (var (area, shape) in outlines)
        {
            svg.InnerHtml.AppendHtml(Path(shape, projection, "map-outline")).AppendHtml(Name(area.Name, Head(shape, projection), "map-outline-name"));
        }

        foreach (var (area, shape) in areas)
        {
            svg.InnerHtml.AppendHtml(Linked(area.Href, area.Tone, area.Name, area.Word, area.Note, Path(shape, projection, "map-area")));
        }

        // Names lie over every area.
        foreach (var (area, shape) in areas)
        {
            svg.InnerHtml.AppendHtml(Name($"{area.Tone.Shape()} {area.Name}".Trim(), Middle(shape, projection), "map-name"));
        }

        foreach (var point in model.Points)
        {
            var at = projection.Place(point.Longitude, point.Latitude);
            var dot = Element("circle", "map-point");
            dot.Attributes["cx"] = MapGeometry.Number(at.X);
            dot.Attributes["cy"] = MapGeometry.Number(at.Y);
            dot.Attributes["r"] = "6";
            svg.InnerHtml.AppendHtml(Linked(point.Href, point.Tone, point.Name, point.Word, point.Note, dot));
        }

        return svg;
    }

    private static TagBuilder Linked(string? href, Tone tone, string name, string word, string? note, IHtmlContent shape)
    {
        var place = Element(href is null ? "g" : "a", tone.Class());
        if (href is not null)
        {
            place.Attributes["href"] = href;
        }

        var words = new TagBuilder("title");
        words.InnerHtml.Append(string.Join(' ', new[] { name, word, note }.Where(part => !string.IsNullOrEmpty(part))));
        place.InnerHtml.AppendHtml(words).AppendHtml(shape);
        return place;
    }

    private static TagBuilder Path(MapGeometry shape, MapProjection projection, string classes)
    {
        var path = Element("path", classes);
        path.Attributes["d"] = shape.Path(projection);
        return path;
    }

    private static TagBuilder Name(string text, (double X, double Y) at, string classes)
    {
        var name = Element("text", classes);
        name.Attributes["x"] = MapGeometry.Number(at.X);
        name.Attributes["y"] = MapGeometry.Number(at.Y);
        name.Attributes["aria-hidden"] = "true";
        name.InnerHtml.Append(text);
        return name;
    }

    /// <summary>The middle of the box around the shape.</summary>
    private static (double X, double Y) Middle(MapGeometry shape, MapProjection projection) => projection.Place(
        (shape.Corners.Min(corner => corner.Longitude) + shape.Corners.Max(corner => corner.Longitude)) / 2,
        (shape.Corners.Min(corner => corner.Latitude) + shape.Corners.Max(corner => corner.Latitude)) / 2);

    /// <summary>Inside the shape's upper edge, clear of what is drawn in its middle.</summary>
    private static (double X, double Y) Head(MapGeometry shape, MapProjection projection)
    {
        var corners = shape.Corners.Select(corner => projection.Place(corner.Longitude, corner.Latitude)).ToArray();
        return ((corners.Min(corner => corner.X) + corners.Max(corner => corner.X)) / 2, corners.Min(corner => corner.Y) + RoomOfName);
    }

    private static TagBuilder Element(string tag, string classes)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(classes);
        return element;
    }
}
