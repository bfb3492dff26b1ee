using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts;

/// <summary>Parts of a record, each with its own address: <c>&lt;tabs label="项目"&gt;&lt;tab href="…" title="月报" count="18" current /&gt;&lt;/tabs&gt;</c>.</summary>
[HtmlTargetElement("tabs")]
public sealed class TabsTagHelper : TagHelper
{
    /// <summary>Names the group for screen readers.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "tabs");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}

[HtmlTargetElement("tab", ParentTag = "tabs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TabTagHelper : TagHelper
{
    public required string Href { get; set; }

    public required string Title { get; set; }

    public int? Count { get; set; }

    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", Href);
        if (Current)
        {
            output.Attributes.SetAttribute("aria-current", "page");
        }

        output.Content.SetContent(Title);
        if (Count is { } count)
        {
            output.Content.AppendHtml(FieldTagHelper.Line("small", "", id: null, count.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
