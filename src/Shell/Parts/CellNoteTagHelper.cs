using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tuijin.Shell.Parts;

/// <summary>What is to be said of a cell of an imported table: <c>&lt;cell-note tone="Warning" at="E7" text="很多钱"&gt;不是金额&lt;/cell-note&gt;</c>.</summary>
[HtmlTargetElement("cell-note")]
public sealed class CellNoteTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    /// <summary>Address as the office software shows it.</summary>
    public string? At { get; set; }

    /// <summary>The cell as written.</summary>
    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var reason = await output.GetChildContentAsync();
        var cell = At + (string.IsNullOrEmpty(Text) ? "" : $"“{Text}”");
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"cell-note {Tone.Class()}");
        output.Content.SetHtmlContent($"<i aria-hidden=\"true\">{Tone.Shape()}</i>");
        output.Content.Append(cell.Length > 0 ? cell + "：" : "").AppendHtml(reason);
    }
}
