using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Time;
using Tuijin.Shell.Forms;

namespace Tuijin.Shell.Parts;

/// <summary>Files of a record, photos as small pictures and papers by name: <c>&lt;files of="Model.Files" /&gt;</c>. Nothing when there are none.</summary>
[HtmlTargetElement("files", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilesTagHelper : TagHelper
{
    public required IEnumerable<Attachment> Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var files = Of.ToList();
        if (files.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "files");
        foreach (var file in files)
        {
            output.Content.AppendHtml(Item(file));
        }
    }

    private static TagBuilder Item(Attachment file)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = $"/files/{file.Id}";
        link.Attributes["target"] = "_blank";
        link.Attributes["rel"] = "noopener";
        link.Attributes["title"] = $"{file.FileName}，{SizeOf(file.Size)}，{file.UploadedByName} {file.UploadedAt.ShanghaiTime():yyyy-MM-dd HH:mm} 上传";
        if (file.ThumbnailHash is null)
        {
            link.InnerHtml.Append(file.FileName);
        }
        else
        {
            var picture = new TagBuilder("img") { TagRenderMode = TagRenderMode.SelfClosing };
            picture.Attributes["src"] = $"/files/{file.Id}/small";
            picture.Attributes["alt"] = file.FileName;
            picture.Attributes["loading"] = "lazy";
            link.InnerHtml.AppendHtml(picture);
        }

        var item = new TagBuilder("li");
        item.AddCssClass(file.ThumbnailHash is null ? "file-paper" : "file-photo");
        item.InnerHtml.AppendHtml(link);
        if (file.ThumbnailHash is null)
        {
            item.InnerHtml.AppendHtml(FieldTagHelper.Line("span", "muted", id: null, SizeOf(file.Size)));
        }

        return item;
    }

    private static string SizeOf(long bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KB" : $"{bytes / 1024m / 1024m:0.0} MB";
}
