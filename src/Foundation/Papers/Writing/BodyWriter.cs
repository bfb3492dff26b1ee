using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tuijin.Foundation.Papers.Writing;

/// <summary>正文.</summary>
internal sealed class BodyWriter(PictureWriter pictures)
{
    public IEnumerable<OpenXmlElement> Write(PaperBody body) => body.Blocks.SelectMany(Write);

    private IEnumerable<OpenXmlElement> Write(PaperBlock block) => block switch
    {
        TextBlock text => [Text(text)],
        PaperTable table => TableWriter.Table(table),
        PaperFields fields => TableWriter.Fields(fields),
        PaperPicture picture => pictures.Write(picture),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static Paragraph Text(TextBlock text)
    {
        var style = text.Level is { } level ? PaperStyles.Heading(level) : PaperStyles.Body;
        var paragraph = Ink.Paragraph(style, text.Runs.Select(run => Ink.Run(run.Text, run.Face)));

        // A bare heading never ends a page; one with its text in the same line may.
        if (text is { Level: 1 or 2, Runs.Count: 1 })
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return paragraph;
    }
}
