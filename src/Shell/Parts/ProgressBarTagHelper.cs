using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts;

/// <summary>
/// What is done against what should be done by now: <c>&lt;progress-bar value="0.441m" mark="0.4167m" /&gt;</c>.
/// Drawn as SVG: it needs no style attribute and prints.
/// </summary>
[HtmlTargetElement("progress-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressBarTagHelper : TagHelper
{
    /// <summary>Done, as a ratio of the whole; drawn up to 1, written as it is.</summary>
    public decimal Value { get; set; }

    /// <summary>Due by now (序时进度), as a ratio; no mark when null.</summary>
    public decimal? Mark { get; set; }

    /// <summary>Colours the bar after the light of the thing shown.</summary>
    public Light Light { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = Mark is { } due
            ? $"完成 {Percent(Value)}，序时 {Percent(due)}"
            : $"完成 {Percent(Value)}";
        var mark = Mark is { } at
            ? $"""<rect class="progress-mark" x="{Length(at)}" y="0" width="1" height="10"/>"""
            : "";
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"progress-line {Light.Class()}");
        output.Content.SetHtmlContent(
            $"""
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="progress-all" y="2" width="100" height="6"/><rect class="progress-done" y="2" width="{Length(Value)}" height="6"/>{mark}</svg>
            """);
        output.Content.AppendHtml(FieldTagHelper.Line("span", "progress-words", id: null, words));
    }

    private static string Percent(decimal ratio) => ratio.ToString("0.0%", CultureInfo.InvariantCulture);

    private static string Length(decimal ratio) => (Math.Clamp(ratio, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture);
}
