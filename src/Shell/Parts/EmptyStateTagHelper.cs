using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts;

/// <summary>Says that there is nothing, and what one can do: <c>&lt;empty-state text="还没有诉求。"&gt;…&lt;/empty-state&gt;</c></summary>
[HtmlTargetElement("empty-state", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.SetHtmlContent(FieldTagHelper.Line("p", "", id: null, Text));
        output.Content.AppendHtml(more);
    }
}
