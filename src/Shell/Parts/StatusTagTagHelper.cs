using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tuijin.Shell.Parts;

/// <summary>A state as word, shape and colour: <c>&lt;status-tag tone="Good" word="已办结" /&gt;</c>.</summary>
[HtmlTargetElement("status-tag", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public required string Word { get; set; }

    /// <summary>Shown when one points at it.</summary>
    public string? Hint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Marks.Tag(Tone, Word, Hint));
    }
}
