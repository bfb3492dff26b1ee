using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts;

/// <param name="Href">The picture itself.</param>
/// <param name="Caption">What it shows, when and by whom; also its description for those who cannot see it.</param>
/// <param name="ThumbHref">A small one; the picture itself when null.</param>
public sealed record Photo(string Href, string Caption, string? ThumbHref = null);

/// <summary>Pictures side by side, each opening itself: <c>&lt;photo-grid photos="Model.Photos" /&gt;</c>.</summary>
[HtmlTargetElement("photo-grid", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PhotoGridTagHelper : TagHelper
{
    public required IEnumerable<Photo> Photos { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "photos");
        foreach (var photo in Photos)
        {
            var image = new TagBuilder("img") { TagRenderMode = TagRenderMode.SelfClosing };
            image.Attributes["src"] = photo.ThumbHref ?? photo.Href;
            image.Attributes["alt"] = photo.Caption;
            image.Attributes["loading"] = "lazy";
            var link = new TagBuilder("a");
            link.Attributes["href"] = photo.Href;
            link.Attributes["target"] = "_blank";
            link.Attributes["rel"] = "noopener";
            link.InnerHtml.AppendHtml(image);
            var figure = new TagBuilder("figure");
            figure.InnerHtml.AppendHtml(link).AppendHtml(FieldTagHelper.Line("figcaption", "", id: null, photo.Caption));
            output.Content.AppendHtml(figure);
        }
    }
}
