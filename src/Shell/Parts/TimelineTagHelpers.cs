using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts;

/// <summary>What happened, one step after another: <c>&lt;timeline&gt;&lt;step title="受理" at="11-03 09:12" who="市工信局"&gt;…&lt;/step&gt;&lt;/timeline&gt;</c>.</summary>
[HtmlTargetElement("timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "timeline");
    }
}

[HtmlTargetElement("step", ParentTag = "timeline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepTagHelper : TagHelper
{
    public required string Title { get; set; }

    /// <summary>When, written out.</summary>
    public string? At { get; set; }

    public string? Who { get; set; }

    public Tone Tone { get; set; } = Tone.Good;

    /// <summary>Where the matter stands now.</summary>
    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Tone.Class());
        if (Current)
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        output.Content.SetHtmlContent($"<i aria-hidden=\"true\">{(Tone == Tone.None ? "○" : Tone.Shape())}</i>");
        output.Content.AppendHtml(FieldTagHelper.Line("b", "", id: null, Title));
        foreach (var (classes, text) in new[] { ("step-who", Who), ("step-at", At) })
        {
            if (!string.IsNullOrEmpty(text))
            {
                output.Content.AppendHtml(FieldTagHelper.Line("span", classes, id: null, text));
            }
        }

        if (!body.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<div class=\"step-body\">").AppendHtml(body.GetContent().Trim()).AppendHtml("</div>");
        }
    }
}
