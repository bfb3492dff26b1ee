using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tuijin.Foundation.Papers.Writing;

/// <summary>Puts the parts of a paper together and into a package.</summary>
internal static class PaperWriter
{
    public static byte[] Write(OfficialPaper paper) => StablePackage.Write(paper, document =>
    {
        var main = document.AddNewPart<MainDocumentPart>(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rIdDocument");
        var bodies = new BodyWriter(new PictureWriter(main));
        var body = new Body();
        body.Append(HeadWriter.Head(paper));
        body.Append(bodies.Write(paper.Body));
        KeepLastTextWithSignature(body, paper);
        body.Append(CloseWriter.Close(paper));
        foreach (var (index, attachment) in paper.Attachments.Index())
            body.Append(Attachment(attachment, paper.Attachments.Count > 1 ? index + 1 : null, bodies));
        body.Append(ImprintWriter.Write(paper));
        body.Append(MarginWriter.Section(main, paper));
        main.Document = new Document(body);
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = PaperStyles.Create();
        main.AddNewPart<FontTablePart>("rIdFonts").Fonts = FontTable.Create();
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = Settings();
    });

    /// <summary>A signature does not stand alone on a page: it takes the end of the text along.</summary>
    private static void KeepLastTextWithSignature(Body body, OfficialPaper paper)
    {
        if (paper.Form != PaperForm.Minutes && paper.Seal != PaperSeal.None && body.LastChild is Paragraph last)
            last.ParagraphProperties!.KeepNext ??= new KeepNext();
    }

    /// <summary>附件 in 黑体 on the first line of a new page, its title on the third (§7.3.7).</summary>
    private static IEnumerable<OpenXmlElement> Attachment(PaperAttachment attachment, int? number, BodyWriter bodies)
    {
        if (attachment.Body is not { } body)
            return [];
        var first = Ink.Paragraph(PaperStyles.Normal, Ink.Run($"附件{number}", PaperFace.Hei));
        first.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        return
        [
            first,
            Ink.Blank(),
            .. TitleLines.Of(attachment.Title).Select(line => Ink.Paragraph(PaperStyles.Title, Ink.Run(line, PaperFace.XiaoBiaoSong))),
            Ink.Blank(),
            .. bodies.Write(body),
        ];
    }

    private static Settings Settings() => new(
        new BordersDoNotSurroundHeader(),
        new BordersDoNotSurroundFooter(),
        new DefaultTabStop { Val = 420 },
        new EvenAndOddHeaders(),
        new DrawingGridVerticalSpacing { Val = "579" },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(
            new SpaceForUnderline(),
            new BalanceSingleByteDoubleByteWidth(),
            new DoNotLeaveBackslashAlone(),
            new UnderlineTrailingSpaces(),
            new DoNotExpandShiftReturn(),
            new UseFarEastLayout(),
            new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }));
}
