using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tuijin.Shell.Parts;

/// <summary>A sentence that stands out on the page: <c>&lt;notice tone="Warning"&gt;本月月报尚未报送。&lt;/notice&gt;</c>.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"notice {Tone.Class()}");
        output.Content.SetHtmlContent($"<i aria-hidden=\"true\">{Tone.Shape()}</i><div>").AppendHtml(body).AppendHtml("</div>");
    }
}
