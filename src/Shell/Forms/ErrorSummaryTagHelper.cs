using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tuijin.Shell.Forms;

/// <summary>What hinders the form from being accepted, each line leading to its field; nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    public string Title { get; set; } = "未能提交，请更正以下各项：";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View.ViewData.ModelState
            .Where(entry => entry.Value is not null)
            .SelectMany(entry => entry.Value!.Errors, (entry, error) => (entry.Key, error.ErrorMessage))
            .Where(error => error.ErrorMessage.Length > 0)
            .DistinctBy(error => error.ErrorMessage)
            .ToArray();
        if (errors.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice tone-bad error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml(FieldTagHelper.Line("strong", "", id: null, Title));
        var list = new TagBuilder("ul");
        foreach (var (key, message) in errors)
        {
            list.InnerHtml.AppendHtml(Item(key, message));
        }

        output.Content.AppendHtml(list);
    }

    private static TagBuilder Item(string key, string message)
    {
        var item = new TagBuilder("li");
        if (key.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = FieldTagHelper.Line("a", "", id: null, message);
        link.Attributes["href"] = $"#{FieldContext.IdOf(key)}";
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
