using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tuijin.Shell.Layout;

/// <summary>A decoration beside a word: <c>&lt;icon name="bell" /&gt;</c>; screen readers pass over it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>One of <see cref="Icons.Names"/>.</summary>
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent($"<path d=\"{Icons.PathOf(Name)}\"/>");
    }
}
