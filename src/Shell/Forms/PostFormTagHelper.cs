using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tuijin.Shell.Forms;

/// <summary>
/// Gives every form that posts to an address of ours its antiforgery token. The framework does so only for forms
/// without an <c>action</c>, and a forgotten token shows first when the button is pressed.
/// </summary>
[HtmlTargetElement("form", Attributes = "action")]
public sealed class PostFormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isPost = string.Equals(Written(output, "method"), "post", StringComparison.OrdinalIgnoreCase);
        var action = Written(output, "action");
        if (isPost && action.StartsWith('/') && !action.StartsWith("//", StringComparison.Ordinal) && !context.AllAttributes.ContainsName("asp-antiforgery"))
        {
            output.PostContent.AppendHtml(Token());
        }
    }

    private TagBuilder Token()
    {
        var token = antiforgery.GetAndStoreTokens(View.HttpContext);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = token.FormFieldName;
        input.Attributes["value"] = token.RequestToken;
        return input;
    }

    private static string Written(TagHelperOutput output, string name) => output.Attributes[name]?.Value?.ToString() ?? "";
}
