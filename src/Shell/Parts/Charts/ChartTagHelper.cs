using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts.Charts;

/// <summary>
/// A chart with the table of its figures: <c>&lt;chart model="Model.ByCounty" label="各县区项目灯色" /&gt;</c>. The script draws it; without
/// script, for screen readers and when asked the table is read instead.
/// </summary>
[HtmlTargetElement("chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartTagHelper : TagHelper
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // Stays safe inside a script element: < > & and quotes are still escaped.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public required ChartModel Model { get; set; }

    /// <summary>What the chart shows, in a few words.</summary>
    public required string Label { get; set; }

    /// <summary>Small 160, Medium 240, Large 340 pixels high.</summary>
    public ChartHeight Height { get; set; } = ChartHeight.Medium;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "x-chart";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"chart chart-{Height.ToString().ToLowerInvariant()}");
        output.Attributes.SetAttribute("label", Label);
        output.Content.SetHtmlContent("<script type=\"application/json\">")
            .AppendHtml(JsonSerializer.Serialize(Model, Json))
            .AppendHtml("</script><details class=\"chart-data\"><summary>")
            .Append(Label)
            .AppendHtml("（数据表）</summary>")
            .AppendHtml(Table())
            .AppendHtml("</details>");
    }

    private TagBuilder Table()
    {
        var table = new TagBuilder("table");
        table.AddCssClass("ledger ledger-plain");
        table.InnerHtml.AppendHtml(FieldTagHelper.Line("caption", "visually-hidden", id: null, Label));
        table.InnerHtml.AppendHtml(Row("th", [Model.Unit.Length > 0 ? $"单位：{Model.Unit}" : "", .. Model.Series.Select(series => series.Name)]));
        for (var i = 0; i < Model.Categories.Count; i++)
        {
            table.InnerHtml.AppendHtml(Row("td", [Model.Categories[i], .. Model.Series.Select(series => Written(series.Values.ElementAtOrDefault(i)))]));
        }

        return table;
    }

    private static string Written(decimal? value) => value?.ToString("#,##0.##", CultureInfo.InvariantCulture) ?? "—";

    private static TagBuilder Row(string tag, IReadOnlyList<string> cells)
    {
        var row = new TagBuilder("tr");
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = FieldTagHelper.Line(i == 0 ? "th" : tag, i == 0 ? "" : "num", id: null, cells[i]);
            row.InnerHtml.AppendHtml(cell);
        }

        return row;
    }
}

public enum ChartHeight
{
    Small,
    Medium,
    Large,
}
