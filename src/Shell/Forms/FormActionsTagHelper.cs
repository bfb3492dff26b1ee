using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tuijin.Shell.Forms;

/// <summary>
/// The foot of a form: the button that sends it, the link that leaves it, and whatever is written between the tags.
/// <c>&lt;form-actions submit="提交诉求" cancel="/appeals" /&gt;</c>
/// </summary>
[HtmlTargetElement("form-actions", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormActionsTagHelper : TagHelper
{
    public string Submit { get; set; } = "保存";

    /// <summary>Where 「取消」 leads; no such link when null.</summary>
    public string? Cancel { get; set; }

    /// <summary>What will happen, asked before the form is sent.</summary>
    public string? Confirm { get; set; }

    /// <summary>Whether the act takes something away.</summary>
    public bool Danger { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "form-actions");

        var send = FieldTagHelper.Line("button", Danger ? "btn btn-danger" : "btn btn-primary", id: null, Submit);
        send.Attributes["type"] = "submit";
        if (Confirm is not null)
        {
            send.Attributes["data-confirm"] = Confirm;
        }

        output.Content.SetHtmlContent(send);
        output.Content.AppendHtml(more);
        if (Cancel is not null)
        {
            var leave = FieldTagHelper.Line("a", "btn btn-link", id: null, "取消");
            leave.Attributes["href"] = Cancel;
            output.Content.AppendHtml(leave);
        }
    }
}
