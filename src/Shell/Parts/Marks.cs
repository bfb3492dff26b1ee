using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Tuijin.Shell.Parts;

/// <summary>Tag and light as they stand in tables and sentences: shape, word, colour.</summary>
internal static class Marks
{
    internal static IHtmlContent Tag(Tone tone, string word, string? hint = null) =>
        new Mark($"tag {tone.Class()}", tone.Shape(), word, hint);

    internal static IHtmlContent Lamp(Light light, string? word = null, string? hint = null) =>
        new Mark($"lamp {light.Class()}", light.Shape(), word ?? light.Word(), hint);

    private sealed class Mark(string classes, string shape, string word, string? hint) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write("<span class=\"");
            writer.Write(classes);
            if (!string.IsNullOrEmpty(hint))
            {
                writer.Write("\" title=\"");
                encoder.Encode(writer, hint);
            }

            writer.Write("\">");
            if (shape.Length > 0)
            {
                writer.Write("<i aria-hidden=\"true\">");
                writer.Write(shape);
                writer.Write("</i>");
            }

            encoder.Encode(writer, word);
            writer.Write("</span>");
        }
    }
}
