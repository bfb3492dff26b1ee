using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts;

/// <summary>
/// One figure of a board, leading to the list behind it:
/// <c>&lt;stat-card label="红灯项目" number="12" unit="个" href="/projects?light=Red" delta="较上月 +3" tone="Bad" /&gt;</c>.
/// </summary>
[HtmlTargetElement("stat-card", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatCardTagHelper : TagHelper
{
    public required string Label { get; set; }

    /// <summary>Written out.</summary>
    public required string Number { get; set; }

    public string? Unit { get; set; }

    public string? Href { get; set; }

    /// <summary>The line below: a change, a part of the whole.</summary>
    public string? Delta { get; set; }

    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "div" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"stat {Tone.Class()}");
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
        }

        var number = FieldTagHelper.Line("b", "stat-number", id: null, Number);
        if (Unit is not null)
        {
            number.InnerHtml.AppendHtml(FieldTagHelper.Line("small", "", id: null, Unit));
        }

        var label = FieldTagHelper.Line("span", "stat-label", id: null, Label);
        if (Tone.Shape().Length > 0)
        {
            label.InnerHtml.AppendHtml($"<i aria-hidden=\"true\">{Tone.Shape()}</i>");
        }

        output.Content.SetHtmlContent(label);
        output.Content.AppendHtml(number);
        if (Delta is not null)
        {
            output.Content.AppendHtml(FieldTagHelper.Line("small", "stat-delta", id: null, Delta));
        }
    }
}
