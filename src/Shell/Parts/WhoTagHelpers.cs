using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts;

/// <summary>A person in a sentence: <c>&lt;person name="王晓明" org="市工信局" phone="…" /&gt;</c>.</summary>
[HtmlTargetElement("person", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PersonTagHelper : TagHelper
{
    public string? Name { get; set; }

    public string? Org { get; set; }

    /// <summary>Becomes a link that a phone can call.</summary>
    public string? Phone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "who");
        output.Content.SetContent(string.IsNullOrEmpty(Name) ? "—" : Name);
        if (!string.IsNullOrEmpty(Org))
        {
            output.Content.AppendHtml(FieldTagHelper.Line("small", "muted", id: null, Org));
        }

        if (!string.IsNullOrEmpty(Phone))
        {
            var call = FieldTagHelper.Line("a", "nowrap", id: null, Phone);
            call.Attributes["href"] = $"tel:{Phone.Replace(" ", "", StringComparison.Ordinal)}";
            output.Content.AppendHtml(call);
        }
    }
}

/// <summary>An organisation in a sentence, a link where it has a page: <c>&lt;org name="市供电公司" role="主办" /&gt;</c>.</summary>
[HtmlTargetElement("org", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OrgTagHelper : TagHelper
{
    public string? Name { get; set; }

    public string? Href { get; set; }

    /// <summary>What it does here: 「主办」, 「协办」.</summary>
    public string? Role { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "who");
        if (!string.IsNullOrEmpty(Role))
        {
            output.Content.AppendHtml(FieldTagHelper.Line("small", "who-role", id: null, Role));
        }

        var name = FieldTagHelper.Line(Href is null ? "span" : "a", "", id: null, string.IsNullOrEmpty(Name) ? "—" : Name);
        if (Href is not null)
        {
            name.Attributes["href"] = Href;
        }

        output.Content.AppendHtml(name);
    }
}
