using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts;

/// <summary>Names and values of a record in columns: <c>&lt;facts&gt;&lt;fact label="总投资"&gt;…&lt;/fact&gt;&lt;/facts&gt;</c>.</summary>
[HtmlTargetElement("facts")]
public sealed class FactsTagHelper : TagHelper
{
    /// <summary>Columns on a wide page, 1 to 4.</summary>
    public int Columns { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", $"facts facts-{Math.Clamp(Columns, 1, 4)}");
    }
}

[HtmlTargetElement("fact", ParentTag = "facts")]
public sealed class FactTagHelper : TagHelper
{
    public required string Label { get; set; }

    /// <summary>Over the whole width.</summary>
    public bool Wide { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        if (Wide)
        {
            output.Attributes.SetAttribute("class", "fact-wide");
        }

        output.Content.SetHtmlContent(FieldTagHelper.Line("dt", "", id: null, Label));
        output.Content.AppendHtml("<dd>");
        if (value.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("—");
        }
        else
        {
            output.Content.AppendHtml(value);
        }

        output.Content.AppendHtml("</dd>");
    }
}
