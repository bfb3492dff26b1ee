using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Tuijin.Shell.Forms.Controls;

/// <summary>A place to drop files on; without script the browser's own file control.</summary>
internal static class FileControls
{
    internal static IHtmlContent Drop(FieldTagHelper asked, FieldContext field, bool photos)
    {
        var input = field.Control("input", "form-control");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "file";
        if (photos)
        {
            // Phones offer camera and album for pictures; `capture` would take the album away.
            input.Attributes["accept"] = asked.Accept ?? "image/jpeg,image/png,image/heic,image/webp";
        }
        else if (asked.Accept is { } accept)
        {
            input.Attributes["accept"] = accept;
        }

        if (typeof(IEnumerable<IFormFile>).IsAssignableFrom(field.Property.ModelExplorer.ModelType))
        {
            input.Attributes["multiple"] = "multiple";
        }

        var drop = new TagBuilder("div");
        drop.AddCssClass("file-drop");
        drop.Attributes["data-file-drop"] = photos ? "photos" : "files";
        drop.InnerHtml.AppendHtml(input)
            .AppendHtml(FieldTagHelper.Line("div", "file-drop-hint", id: null, photos ? "点选、拍照，或将照片拖到此处" : "点选，或将文件拖到此处"))
            .AppendHtml("""<ul class="file-list" aria-live="polite"></ul>""");
        return drop;
    }
}
