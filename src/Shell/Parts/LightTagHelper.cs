using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts;

/// <summary>A light with its word, and with its reason where there is room: <c>&lt;light value="Red" reason="…" show-reason /&gt;</c>.</summary>
[HtmlTargetElement("light", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LightTagHelper : TagHelper
{
    public Light Value { get; set; }

    /// <summary>「绿灯」, 「黄灯」, 「红灯」, 「无灯」 when not given.</summary>
    public string? Word { get; set; }

    /// <summary>The rule, the threshold and the figures.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether the reason stands beside the light and not only in its tooltip.</summary>
    public bool ShowReason { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Marks.Lamp(Value, Word, ShowReason ? null : Reason));
        if (ShowReason && Reason is not null)
        {
            output.Content.Append(" ").AppendHtml(FieldTagHelper.Line("span", "lamp-reason", id: null, Reason));
        }
    }
}
