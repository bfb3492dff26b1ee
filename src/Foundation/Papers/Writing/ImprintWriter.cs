using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tuijin.Foundation.Papers.Writing;

/// <summary>
/// 版记 at the foot of the last page: thick line, 抄送, thin line, 印发机关 and date, thick line on the lower edge of
/// the text area (§7.4). A letter has 抄送 only and no lines (§10.1).
/// </summary>
/// <remarks>It is a table that floats at the bottom margin, so it stays there whatever is added above.</remarks>
internal static class ImprintWriter
{
    /// <summary>0.35 mm and 0.25 mm, in eighths of a point.</summary>
    private const uint ThickLine = 8;

    private const uint ThinLine = 6;

    /// <summary>One character of 四号 (14 pt), in twips.</summary>
    private const int Character = 280;

    public static IEnumerable<OpenXmlElement> Write(OfficialPaper paper)
    {
        if (paper.Imprint is not { } imprint)
            return [];
        var rows = Rows(imprint, paper.Form == PaperForm.Letter).ToList();
        if (rows.Count == 0)
            return [];
        return [Frame(rows, withLines: paper.Form != PaperForm.Letter), Anchor()];
    }

    private static IEnumerable<Paragraph> Rows(PaperImprint imprint, bool letter)
    {
        if (imprint.CopiedTo is { } copied)
        {
            var paragraph = Ink.Paragraph(PaperStyles.Imprint, Ink.Run($"抄送：{copied}。"));
            paragraph.ParagraphProperties!.Indentation = new Indentation
            {
                Left = Ink.Text(4 * Character),
                Hanging = Ink.Text(3 * Character),
                Right = Ink.Text(Character),
            };
            yield return paragraph;
        }

        if (letter)
            yield break;
        var printed = Ink.Paragraph(PaperStyles.Imprint, Ink.Run($"{imprint.Printer}\t{imprint.PrintedOn.InPaper()}印发"));
        printed.ParagraphProperties!.Indentation = new Indentation { Left = Ink.Text(Character), Right = Ink.Text(Character) };
        printed.ParagraphProperties.Tabs = new Tabs(
            new TabStop { Val = TabStopValues.Right, Position = PageGrid.TextWidth - Character });
        yield return printed;
    }

    private static Table Frame(List<Paragraph> rows, bool withLines)
    {
        var table = new Table(
            new TableProperties
            {
                TablePositionProperties = new TablePositionProperties
                {
                    VerticalAnchor = VerticalAnchorValues.Margin,
                    HorizontalAnchor = HorizontalAnchorValues.Page,
                    TablePositionX = PageGrid.Left,
                    TablePositionYAlignment = VerticalAlignmentValues.Bottom,
                },
                TableOverlap = new TableOverlap { Val = TableOverlapValues.Never },
                TableWidth = new TableWidth { Width = Ink.Text(PageGrid.TextWidth), Type = TableWidthUnitValues.Dxa },
                TableBorders = withLines ? Lines() : null,
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableCellMarginDefault = new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa }),
            },
            new TableGrid(new GridColumn { Width = Ink.Text(PageGrid.TextWidth) }));
        table.Append(rows.Select(row => new TableRow(
            new TableRowProperties(new CantSplit()),
            new TableCell(
                new TableCellProperties
                {
                    TableCellWidth = new TableCellWidth { Width = Ink.Text(PageGrid.TextWidth), Type = TableWidthUnitValues.Dxa },
                },
                row))));
        return table;
    }

    private static TableBorders Lines() => new(
        new TopBorder { Val = BorderValues.Single, Size = ThickLine, Space = 0, Color = "000000" },
        new BottomBorder { Val = BorderValues.Single, Size = ThickLine, Space = 0, Color = "000000" },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = ThinLine, Space = 0, Color = "000000" });

    /// <summary>The paragraph the table hangs on; as small as Word allows, so that it never opens a page of its own.</summary>
    private static Paragraph Anchor()
    {
        var anchor = Ink.Paragraph(PaperStyles.Imprint);
        anchor.ParagraphProperties!.SpacingBetweenLines = PaperStyles.Exactly(20);
        return anchor;
    }
}
