using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation.Files;

namespace Tuijin.Shell.Forms.Controls;

/// <summary>A place to drop files on; without script the browser's own file controls.</summary>
internal static class FileControls
{
    /// <summary>By type, so that phones offer their pictures and turn their own format into JPG; by ending, so that the script can tell.</summary>
    private static readonly string Pictures = string.Join(',', FileKinds.Photos.Order().Select(kind => FileType.Of(kind).ContentType).Append(FileKinds.Photos.AcceptAttribute()));

    internal static IHtmlContent Drop(FieldTagHelper asked, FieldContext field, bool photos)
    {
        var isMany = typeof(IEnumerable<IFormFile>).IsAssignableFrom(field.Property.ModelExplorer.ModelType);
        var accept = asked.Accept ?? (photos ? Pictures : null);
        var input = Input(field, accept);
        if (isMany)
        {
            input.Attributes["multiple"] = "multiple";
        }

        var drop = new TagBuilder("div");
        drop.AddCssClass("file-drop");
        drop.Attributes["data-file-drop"] = photos ? "photos" : "files";
        drop.Attributes["data-most"] = (isMany ? Attachments.MostAtOnce : 1).ToString(CultureInfo.InvariantCulture);
        drop.Attributes["data-limit"] = (asked.View.HttpContext.RequestServices.GetService<FileLimits>() ?? new FileLimits()).UploadBytes.ToString(CultureInfo.InvariantCulture);
        drop.InnerHtml.AppendHtml(Button(photos ? "选择照片" : "选择文件", "file-pick", input));
        if (photos && isMany)
        {
            drop.InnerHtml.AppendHtml(Camera(field));
        }

        drop.InnerHtml
            .AppendHtml(FieldTagHelper.Line("div", "file-drop-hint", id: null, HintOf(photos, isMany)))
            .AppendHtml("""<ul class="file-list" aria-live="polite"></ul>""");
        if (WereSent(asked.View.HttpContext.Request, field.Name))
        {
            drop.InnerHtml.AppendHtml(FieldTagHelper.Line("div", "field-error", id: null, $"刚才选择的{(photos ? "照片" : "文件")}没有保存，请重新选择。"));
        }

        return drop;
    }

    /// <summary>The form comes back after a refusal: browsers do not fill file controls again.</summary>
    private static bool WereSent(HttpRequest request, string name) => request.HasFormContentType && request.Form.Files.GetFiles(name).Any(file => file.Length > 0);

    /// <summary>A second control that opens the camera at once; shown on devices that are held in the hand. Both send under the same name.</summary>
    private static TagBuilder Camera(FieldContext field)
    {
        var input = Input(field, "image/*");
        input.Attributes["id"] = $"{field.Id}-camera";
        input.Attributes.Remove("required");
        input.Attributes["capture"] = "environment";
        return Button("拍照", "file-pick file-camera", input);
    }

    /// <summary>Looks like a button where there is script; otherwise a caption before the browser's control.</summary>
    private static TagBuilder Button(string caption, string classes, TagBuilder input)
    {
        var label = new TagBuilder("label");
        label.AddCssClass(classes);
        label.InnerHtml.AppendHtml(FieldTagHelper.Line("span", "", id: null, caption)).AppendHtml(input);
        return label;
    }

    private static TagBuilder Input(FieldContext field, string? accept)
    {
        var input = field.Control("input", "form-control");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "file";
        if (accept is not null)
        {
            input.Attributes["accept"] = accept;
        }

        return input;
    }

    private static string HintOf(bool photos, bool isMany) =>
        (isMany ? $"最多{Attachments.MostAtOnce}{(photos ? "张" : "个")}，" : "") + $"也可以把{(photos ? "照片" : "文件")}拖到这里。";
}
