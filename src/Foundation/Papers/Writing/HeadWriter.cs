using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tuijin.Foundation.Papers.Writing;

/// <summary>版头 and title: all that stands above the text.</summary>
internal static class HeadWriter
{
    /// <summary>发文机关标志 begins 35 mm under the top of the text area (§7.2.4).</summary>
    private const int MarkTopMm = 35;

    private const int RightEdge = PageGrid.TextWidth;

    public static IEnumerable<Paragraph> Head(OfficialPaper paper) => paper.Form switch
    {
        PaperForm.Document => [.. RedHead(paper), .. Ink.Blanks(2), NumberLine(paper), .. Ink.Blanks(2), .. Title(paper), Ink.Blank(), .. Recipients(paper)],
        PaperForm.Letter => [.. LetterHead(paper), .. Ink.Blanks(2), .. Title(paper), Ink.Blank(), .. Recipients(paper)],
        PaperForm.Minutes => [.. RedHead(paper), .. IssueLine(paper), IssuerLine(paper), .. Ink.Blanks(2), .. Title(paper), Ink.Blank()],
        PaperForm.Sheet => [.. Title(paper), .. SheetLine(paper), .. Recipients(paper)],
        _ => throw new ArgumentOutOfRangeException(nameof(paper)),
    };

    public static string MarkOf(OfficialPaper paper) => paper.Mark ?? paper.Form switch
    {
        PaperForm.Document => paper.Issuer + "文件",
        PaperForm.Minutes => paper.Issuer + "会议纪要",
        _ => paper.Issuer,
    };

    /// <summary>
    /// The red mark, as large as the width allows between 26 and 50 pt; longer names are condensed. Its characters begin
    /// <paramref name="above"/> twips under the top of its line.
    /// </summary>
    public static Paragraph MarkParagraph(string mark, int above)
    {
        const int usable = PageGrid.TextWidth / 20;
        var width = Ink.Width(mark);
        var points = (int)Math.Clamp(Math.Floor(usable * 0.96m / width), 26, 50);
        var scale = (int)Math.Min(100, Math.Floor(usable * 100m / (width * points)));
        var paragraph = Ink.Paragraph(PaperStyles.Mark, Ink.Run(mark, PaperFace.XiaoBiaoSong, properties =>
        {
            properties.Color = new Color { Val = Ink.Red };
            properties.Spacing = new Spacing { Val = 0 };
            properties.CharacterScale = scale < 100 ? new CharacterScale { Val = scale } : null;
            properties.FontSize = new FontSize { Val = Ink.Text(points * 2) };
            properties.FontSizeComplexScript = new FontSizeComplexScript { Val = Ink.Text(points * 2) };
        }));

        // In a line of exact height the baseline lies at four fifths; characters rise 86 % of their size above it.
        paragraph.ParagraphProperties!.SpacingBetweenLines = PaperStyles.Exactly((int)((above + (points * 20 * 0.86)) / 0.8));
        paragraph.ParagraphProperties.SnapToGrid = new SnapToGrid { Val = false };
        return paragraph;
    }

    private static IEnumerable<Paragraph> RedHead(OfficialPaper paper)
    {
        var markings = Markings(paper.Markings).ToList();
        foreach (var marking in markings)
            yield return marking;
        foreach (var blank in Ink.Blanks(3 - markings.Count))
            yield return blank;

        // Three lines of the grid are 30.6 mm; the rest of the 35 mm is the upper part of the mark's own line.
        yield return MarkParagraph(MarkOf(paper), PageGrid.Mm(MarkTopMm) - (3 * PageGrid.LinePitch));
    }

    private static IEnumerable<Paragraph> Markings(PaperMarkings markings)
    {
        if (markings.CopyNumber is { } copy)
            yield return Ink.Paragraph(PaperStyles.Normal, Ink.Run(copy.ToString("000000", CultureInfo.InvariantCulture)));
        if (markings.Secrecy is { } secrecy)
            yield return Ink.Paragraph(PaperStyles.Normal, Ink.Run(secrecy, PaperFace.Hei));
        if (markings.Urgency is { } urgency)
            yield return Ink.Paragraph(PaperStyles.Normal, Ink.Run(urgency, PaperFace.Hei));
    }

    /// <summary>Number, centred over the red line; with 签发人 the two stand left and right, one character in (§7.2.6).</summary>
    private static Paragraph NumberLine(OfficialPaper paper)
    {
        if (paper.Signer is null)
            return RedLine(Justify(Ink.Paragraph(PaperStyles.Normal, Ink.Run(paper.Number ?? "")), JustificationValues.Center));
        return RedLine(Spread(paper.Number ?? "", Ink.Run("签发人："), Ink.Run(paper.Signer, PaperFace.Kai)));
    }

    private static IEnumerable<Paragraph> IssueLine(OfficialPaper paper) =>
        paper.Number is { } issue
            ? [Ink.Blank(), Justify(Ink.Paragraph(PaperStyles.Normal, Ink.Run(issue)), JustificationValues.Center), Ink.Blank()]
            : [Ink.Blank()];

    /// <summary>Minutes carry issuer and date between mark and red line, for they have no signature.</summary>
    private static Paragraph IssuerLine(OfficialPaper paper) =>
        RedLine(Spread(paper.Issuer, Ink.Run(paper.WrittenOn.InPaper())));

    /// <summary>Number at the right edge beside the first marking; both under the double line (§10.1).</summary>
    private static IEnumerable<Paragraph> LetterHead(OfficialPaper paper)
    {
        var markings = Markings(paper.Markings).ToList();
        var first = markings.FirstOrDefault() ?? Ink.Blank();
        first.ParagraphProperties!.Tabs = RightTab(RightEdge);
        first.Append(Ink.Run("\t" + paper.Number));
        return [first, .. markings.Skip(1)];
    }

    private static IEnumerable<Paragraph> Title(OfficialPaper paper) =>
        TitleLines.Of(paper.Title).Select(line => Ink.Paragraph(PaperStyles.Title, Ink.Run(line, PaperFace.XiaoBiaoSong)));

    private static IEnumerable<Paragraph> Recipients(OfficialPaper paper)
    {
        if (paper.Recipients.Count > 0)
            yield return Ink.Paragraph(PaperStyles.Normal, Ink.Run(string.Join('、', paper.Recipients) + "："));
    }

    private static IEnumerable<Paragraph> SheetLine(OfficialPaper paper)
    {
        yield return Ink.Blank();
        var line = Ink.Paragraph(PaperStyles.Normal, Ink.Run(paper.Number ?? "", more: Small), Ink.Run("\t" + paper.WrittenOn.InPaper(), more: Small));
        line.ParagraphProperties!.Tabs = RightTab(RightEdge);
        yield return line;

        static void Small(RunProperties properties) => properties.FontSize = new FontSize { Val = "28" };
    }

    private static Paragraph Spread(string left, params Run[] right)
    {
        var line = Ink.Paragraph(PaperStyles.Normal, [Ink.Run(left + "\t"), .. right]);
        line.ParagraphProperties!.Tabs = RightTab(RightEdge - PageGrid.Characters(1));

        // An indent would shorten the red line as well; a full-width space does not.
        line.InsertAfter(Ink.Run("　"), line.ParagraphProperties);
        return line;
    }

    private static Tabs RightTab(int position) => new(new TabStop { Val = TabStopValues.Right, Position = position });

    private static Paragraph Justify(Paragraph paragraph, JustificationValues where)
    {
        paragraph.ParagraphProperties!.Justification = new Justification { Val = where };
        return paragraph;
    }

    /// <summary>分隔线, 4 mm under the characters (§7.2.7): 6 pt are in the line itself, as much is added.</summary>
    private static Paragraph RedLine(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.ParagraphBorders = new ParagraphBorders(
            new BottomBorder { Val = BorderValues.Single, Color = Ink.Red, Size = 16, Space = 6 });
        return paragraph;
    }
}
