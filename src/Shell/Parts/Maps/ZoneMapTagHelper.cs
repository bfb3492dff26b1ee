using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;
using Tuijin.Shell.Layout;

namespace Tuijin.Shell.Parts.Maps;

/// <summary>
/// Areas and points of a city: <c>&lt;zone-map model="Model.Map" label="工业集中区分布" /&gt;</c>. Drawn on the server; where the
/// browser has WebGL a button turns it into a map that can be moved and enlarged, fetched only then.
/// </summary>
[HtmlTargetElement("zone-map", Attributes = "model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ZoneMapTagHelper : TagHelper
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public required MapModel Model { get; set; }

    public required string Label { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Model.Areas.Count + Model.Points.Count + Model.Outlines.Count == 0)
        {
            output.Content.SetHtmlContent(FieldTagHelper.Line("p", "empty", id: null, "还没有录入边界。"));
            return;
        }

        var http = View.HttpContext;
        output.Attributes.SetAttribute("data-worker", http.Asset("dist/map-worker.js"));
        output.Attributes.SetAttribute("data-styles", http.Asset("dist/map.css"));
        output.Content.AppendHtml("<div class=\"map-view\">").AppendHtml(MapDrawing.Draw(Model, Label)).AppendHtml("</div>");
        output.Content.AppendHtml(Legend());
        output.Content.AppendHtml("<script type=\"application/json\">").AppendHtml(Data()).AppendHtml("</script>");
    }

    private TagBuilder Legend()
    {
        var legend = new TagBuilder("ul");
        legend.AddCssClass("map-legend");
        var meanings = Model.Areas.Select(area => (area.Tone, area.Word)).Concat(Model.Points.Select(point => (point.Tone, point.Word)))
            .Where(meaning => meaning.Word.Length > 0).Distinct();
        foreach (var (tone, word) in meanings)
        {
            var line = new TagBuilder("li");
            line.AddCssClass(tone.Class());
            line.InnerHtml.AppendHtml($"<i aria-hidden=\"true\">{(tone.Shape().Length > 0 ? tone.Shape() : "●")}</i>").Append(word);
            legend.InnerHtml.AppendHtml(line);
        }

        return legend;
    }

    /// <summary>The same as GeoJSON, for the map that can be moved.</summary>
    private string Data() => JsonSerializer.Serialize(new
    {
        outlines = Collection(Model.Outlines.Select(area => Feature(JsonNode.Parse(area.Geometry), area.Name, area.Tone, area.Word, area.Href, area.Note))),
        areas = Collection(Model.Areas.Select(area => Feature(JsonNode.Parse(area.Geometry), area.Name, area.Tone, area.Word, area.Href, area.Note))),
        points = Collection(Model.Points.Select(point => Feature(
            new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(point.Longitude, point.Latitude) },
            point.Name, point.Tone, point.Word, point.Href, point.Note))),
    }, Json);

    private static object Collection(IEnumerable<object> features) => new { type = "FeatureCollection", features };

    private static object Feature(JsonNode? geometry, string name, Tone tone, string word, string? href, string? note) => new
    {
        type = "Feature",
        geometry,
        properties = new { name = $"{tone.Shape()} {name}".Trim(), tone = tone.Class(), word, href, note },
    };
}
