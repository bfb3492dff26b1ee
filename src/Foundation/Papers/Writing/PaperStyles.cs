using DocumentFormat.OpenXml.Wordprocessing;

namespace Tuijin.Foundation.Papers.Writing;

/// <summary>The named styles of a paper: a clerk changes a style and every such element follows.</summary>
internal static class PaperStyles
{
    public const string Normal = "a";
    public const string Body = "PaperBody";
    public const string Mark = "PaperMark";
    public const string Title = "PaperTitle";
    public const string Imprint = "PaperImprint";
    public const string Cell = "PaperCell";
    public const string ColumnHead = "PaperColumnHead";
    public const string Caption = "PaperCaption";
    public const string Picture = "PaperPicture";
    public const string Footer = "PaperFooter";

    /// <summary>小四.</summary>
    private const int CellPoints = 12;

    public static string Heading(int level) => $"PaperHeading{level}";

    public static Styles Create()
    {
        var styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    Ink.Fonts(PaperFace.FangSong),
                    new Languages { Val = "en-US", EastAsia = "zh-CN", Bidi = "ar-SA" })),
                new ParagraphPropertiesDefault()),
            Style(Normal, "Normal", null, PaperFace.FangSong, PageGrid.BodyPoints, new StyleParagraphProperties
            {
                // A page holds 22 lines whatever breaks across it; digits take half a character without extra room.
                WidowControl = new WidowControl { Val = false },
                Kinsoku = new Kinsoku(),
                OverflowPunctuation = new OverflowPunctuation { Val = false },
                AutoSpaceDE = new AutoSpaceDE { Val = false },
                AutoSpaceDN = new AutoSpaceDN { Val = false },
                Justification = new Justification { Val = JustificationValues.Both },
            }),
            Style(Body, "公文正文", Normal, PaperFace.FangSong, null, FirstLine()),
            Style(Mark, "公文发文机关标志", Normal, PaperFace.XiaoBiaoSong, null, Centred(null), Ink.Red),
            Style(Title, "公文标题", Normal, PaperFace.XiaoBiaoSong, 22, Centred(PageGrid.LinePitch)),
            Style(Imprint, "公文版记", Normal, PaperFace.FangSong, 14, Dense(PageGrid.Mm(8), JustificationValues.Left)),
            Style(Cell, "公文表格", Normal, PaperFace.FangSong, CellPoints, Dense(400, JustificationValues.Left)),
            Style(ColumnHead, "公文表头", Cell, PaperFace.Hei, CellPoints, Dense(400, JustificationValues.Center)),
            Style(Caption, "公文图表题", Normal, PaperFace.Hei, 14, Centred(PageGrid.LinePitch)),
            Style(Picture, "公文图片", Normal, PaperFace.FangSong, null, Centred(null)),
            Style(Footer, "公文页码", Normal, PaperFace.Song, 14, Dense(280, JustificationValues.Right)));
        styles.Append(Headings());
        return styles;
    }

    private static IEnumerable<Style> Headings()
    {
        foreach (var (index, face) in new[] { PaperFace.Hei, PaperFace.Kai, PaperFace.FangSong, PaperFace.FangSong }.Index())
        {
            var shape = FirstLine();
            shape.OutlineLevel = new OutlineLevel { Val = index };
            yield return Style(Heading(index + 1), $"公文{"一二三四"[index]}级标题", Normal, face, null, shape);
        }
    }

    private static StyleParagraphProperties FirstLine() => new()
    {
        Indentation = new Indentation { FirstLine = Ink.Text(PageGrid.Characters(2)), FirstLineChars = 200 },
    };

    private static StyleParagraphProperties Centred(int? exactly) => new()
    {
        SnapToGrid = exactly is null ? null : new SnapToGrid { Val = false },
        SpacingBetweenLines = exactly is { } pitch ? Exactly(pitch) : null,
        Justification = new Justification { Val = JustificationValues.Center },
    };

    /// <summary>Lines outside the page's grid.</summary>
    private static StyleParagraphProperties Dense(int pitch, JustificationValues justification) => new()
    {
        SnapToGrid = new SnapToGrid { Val = false },
        SpacingBetweenLines = Exactly(pitch),
        Justification = new Justification { Val = justification },
    };

    public static SpacingBetweenLines Exactly(int twips) => new()
    {
        Line = Ink.Text(twips),
        LineRule = LineSpacingRuleValues.Exact,
    };

    private static Style Style(
        string id, string name, string? basedOn, PaperFace face, int? points, StyleParagraphProperties shape, string? colour = null)
    {
        var style = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = basedOn is null ? true : null,
            CustomStyle = basedOn is null ? null : true,
            StyleName = new StyleName { Val = name },
            BasedOn = basedOn is null ? null : new BasedOn { Val = basedOn },
            PrimaryStyle = new PrimaryStyle(),
            StyleParagraphProperties = shape,
            StyleRunProperties = new StyleRunProperties { RunFonts = Ink.Fonts(face) },
        };
        if (colour is not null)
            style.StyleRunProperties.Color = new Color { Val = colour };
        if (points is { } size)
        {
            style.StyleRunProperties.Spacing = new Spacing { Val = basedOn is null ? PageGrid.CharacterSpacing : 0 };
            style.StyleRunProperties.FontSize = new FontSize { Val = Ink.Text(size * 2) };
            style.StyleRunProperties.FontSizeComplexScript = new FontSizeComplexScript { Val = Ink.Text(size * 2) };
        }

        return style;
    }
}
