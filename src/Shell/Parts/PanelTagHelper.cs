using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts;

/// <summary>A card with a heading: <c>&lt;panel title="月报" href="/projects/1/reports" more="全部"&gt;…&lt;/panel&gt;</c>.</summary>
[HtmlTargetElement("panel")]
public sealed class PanelTagHelper : TagHelper
{
    public required string Title { get; set; }

    /// <summary>Where the word at the right of the heading leads.</summary>
    public string? Href { get; set; }

    public string More { get; set; } = "查看全部";

    /// <summary>Without space around the content, for tables.</summary>
    public bool Flush { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "section";
        output.Attributes.SetAttribute("class", $"card {output.Attributes["class"]?.Value}".TrimEnd());
        output.Content.SetHtmlContent("<div class=\"card-header\">");
        output.Content.AppendHtml(FieldTagHelper.Line("h2", "card-title", id: null, Title));
        if (Href is not null)
        {
            var link = FieldTagHelper.Line("a", "no-print", id: null, More);
            link.Attributes["href"] = Href;
            output.Content.AppendHtml(link);
        }

        output.Content.AppendHtml(Flush ? "</div><div>" : "</div><div class=\"card-body\">").AppendHtml(body).AppendHtml("</div>");
    }
}
