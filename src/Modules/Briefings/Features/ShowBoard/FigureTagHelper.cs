using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>A number that opens the list behind it: <c>&lt;figure-link of="line.Red" /&gt;</c>; nought is shown pale.</summary>
[HtmlTargetElement("figure-link", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FigureTagHelper : TagHelper
{
    public required Figure Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", Of.Href);
        output.Attributes.SetAttribute("data-figure", Of.Column ?? "");
        if (Of.Value == 0)
        {
            output.Attributes.SetAttribute("class", "muted");
        }

        output.Content.SetContent(Of.Text);
    }
}
