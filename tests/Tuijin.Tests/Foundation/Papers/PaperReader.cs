using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Tuijin.Foundation.Papers;

namespace Tuijin.Tests.Foundation.Papers;

/// <summary>What a written paper says, read back from its XML.</summary>
internal sealed class PaperReader : IDisposable
{
    private readonly WordprocessingDocument _document;

    public PaperReader(OfficialPaper paper)
        : this(paper.ToDocx())
    {
    }

    /// <summary>A paper that was kept.</summary>
    public PaperReader(byte[] docx)
    {
        _document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
    }

    public MainDocumentPart Main => _document.MainDocumentPart!;

    public Body Body => Main.Document!.Body!;

    public SectionProperties Section => Body.GetFirstChild<SectionProperties>()!;

    /// <summary>Texts of the paragraphs that have one, in order, those in tables too; a tab reads as |.</summary>
    public IReadOnlyList<string> Lines =>
        [.. Body.Descendants<Paragraph>().Select(TextOf).Where(text => text.Length > 0)];

    public Paragraph Line(string text) => Body.Descendants<Paragraph>().First(line => TextOf(line) == text);

    public Style Style(string id) =>
        Main.StyleDefinitionsPart!.Styles!.Elements<Style>().First(style => style.StyleId == id);

    public Style StyleOf(string line) => Style(Line(line).ParagraphProperties!.ParagraphStyleId!.Val!);

    /// <summary>Points of the paragraph's style, followed down to the basis.</summary>
    public int PointsOf(string line)
    {
        return PointsOfStyle(StyleOf(line).StyleId!);
    }

    public int PointsOfStyle(string id)
    {
        var style = Style(id);
        while (style.StyleRunProperties?.FontSize is null)
            style = Style(style.BasedOn!.Val!);
        return int.Parse(style.StyleRunProperties.FontSize.Val!) / 2;
    }

    public string FontOf(string line) => Line(line).Descendants<RunFonts>().First().EastAsia!;

    public IReadOnlyList<string> Faults() =>
        [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(_document).Select(fault => fault.Description)];

    public void Dispose() => _document.Dispose();

    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(node => node switch
    {
        Text text => text.Text,
        TabChar => "|",
        _ => "",
    }));
}
