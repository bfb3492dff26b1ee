using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tuijin.Foundation.Papers.Writing;

/// <summary>What stands outside the text area: page numbers, and the mark and double lines of a letter's first page.</summary>
internal static class MarginWriter
{
    /// <summary>The second double line of a letter lies 20 mm over the lower edge of the page (§10.1): there footers end.</summary>
    private static readonly int FooterDistance = PageGrid.Mm(20);

    /// <summary>The dashes of a page number stand 7 mm under the text area (§7.5); half a line of 14 pt is under them.</summary>
    private static readonly int UnderPageNumber = PageGrid.Bottom - PageGrid.Mm(7) - 140 - FooterDistance;

    /// <summary>The lines of a letter are 170 mm long and centred on the page: 8 mm over the text area left, 6 mm right (§10.1).</summary>
    private static readonly (string Left, string Right) LetterOverhang = (Ink.Text(-PageGrid.Mm(8)), Ink.Text(-PageGrid.Mm(6)));

    public static SectionProperties Section(MainDocumentPart main, OfficialPaper paper)
    {
        var section = new SectionProperties();
        var letter = paper.Form == PaperForm.Letter;
        if (letter)
            section.Append(Reference<HeaderReference>(main, LetterHeader(paper), HeaderFooterValues.First));
        section.Append(Reference<FooterReference>(main, PageNumber(even: false), HeaderFooterValues.Default));
        section.Append(Reference<FooterReference>(main, PageNumber(even: true), HeaderFooterValues.Even));
        if (letter)
            section.Append(Reference<FooterReference>(main, LetterFooter(), HeaderFooterValues.First));
        section.Append(
            new PageSize { Width = PageGrid.PageWidth, Height = PageGrid.PageHeight },
            new PageMargin
            {
                Top = PageGrid.Top,
                Bottom = PageGrid.Bottom,
                Left = PageGrid.Left,
                Right = PageGrid.Right,
                Header = (uint)PageGrid.Mm(30),
                Footer = (uint)FooterDistance,
                Gutter = 0,
            });
        if (letter)
            section.Append(new TitlePage());
        section.Append(new DocGrid
        {
            Type = DocGridValues.LinesAndChars,
            LinePitch = PageGrid.LinePitch,
            CharacterSpace = PageGrid.GridCharSpace,
        });
        return section;
    }

    private static HeaderFooterReferenceType Reference<T>(MainDocumentPart main, OpenXmlPartRootElement content, HeaderFooterValues where)
        where T : HeaderFooterReferenceType, new()
    {
        var id = $"rId{(content is Header ? "Header" : "Footer")}{((IEnumValue)where).Value}";
        if (content is Header header)
            main.AddNewPart<HeaderPart>(id).Header = header;
        else
            main.AddNewPart<FooterPart>(id).Footer = (Footer)content;
        return new T { Type = where, Id = id };
    }

    /// <summary>— 1 —, one character from the outer edge: right on odd pages, left on even ones.</summary>
    private static Footer PageNumber(bool even)
    {
        var paragraph = Ink.Paragraph(PaperStyles.Footer, Ink.Run("— ", PaperFace.Song));
        paragraph.Append(new SimpleField(Ink.Run("1", PaperFace.Song)) { Instruction = "PAGE" });
        paragraph.Append(Ink.Run(" —", PaperFace.Song));
        paragraph.ParagraphProperties!.Indentation = even ? new Indentation { Left = "280" } : new Indentation { Right = "280" };
        paragraph.ParagraphProperties.Justification = new Justification
        {
            Val = even ? JustificationValues.Left : JustificationValues.Right,
        };
        return new Footer(paragraph, Gap(UnderPageNumber));
    }

    private static Paragraph Gap(int twips)
    {
        var gap = Ink.Paragraph(PaperStyles.Footer);
        gap.ParagraphProperties!.SpacingBetweenLines = PaperStyles.Exactly(twips);
        return gap;
    }

    private static Header LetterHeader(OfficialPaper paper)
    {
        var mark = HeadWriter.MarkParagraph(HeadWriter.MarkOf(paper), above: 0);
        var properties = mark.ParagraphProperties!;
        properties.ParagraphBorders = new ParagraphBorders(
            new BottomBorder { Val = BorderValues.ThickThinSmallGap, Color = Ink.Red, Size = 24, Space = 7 });
        properties.Indentation = new Indentation { Left = LetterOverhang.Left, Right = LetterOverhang.Right };

        // 7/8 of a 三号 character lies between line and text; the first line of the text brings 6 pt of it.
        return new Header(mark, Gap(160));
    }

    private static Footer LetterFooter()
    {
        var line = Gap(20);
        line.ParagraphProperties!.ParagraphBorders = new ParagraphBorders(
            new BottomBorder { Val = BorderValues.ThinThickSmallGap, Color = Ink.Red, Size = 24, Space = 0 });
        line.ParagraphProperties.Indentation = new Indentation { Left = LetterOverhang.Left, Right = LetterOverhang.Right };
        return new Footer(line);
    }
}
