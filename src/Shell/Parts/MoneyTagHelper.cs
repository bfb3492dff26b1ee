using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tuijin.Shell.Parts;

/// <summary>An amount in 万元, in yuan when one points at it: <c>&lt;money yuan="@project.TotalYuan" /&gt;</c>.</summary>
[HtmlTargetElement("money", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyTagHelper : TagHelper
{
    /// <summary>Whole yuan; a dash for null.</summary>
    public long? Yuan { get; set; }

    /// <summary>Without the unit, under a heading that names it.</summary>
    public bool Bare { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "amount");
        if (Yuan is not { } yuan)
        {
            output.Content.SetContent("—");
            return;
        }

        output.Attributes.SetAttribute("title", MoneyText.Yuan(yuan));
        output.Content.SetContent(MoneyText.Wan(yuan) + (Bare ? "" : " 万元"));
    }
}
