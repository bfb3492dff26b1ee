using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tuijin.Foundation.Papers.Writing;

/// <summary>Tables and forms: thin black lines, 小四 in the cells, nothing wider than the text.</summary>
internal static class TableWriter
{
    /// <summary>0.25 mm, in eighths of a point.</summary>
    private const uint ThinLine = 6;

    private const short CellPaddingTwips = 60;

    public static IEnumerable<OpenXmlElement> Table(PaperTable table)
    {
        if (table.Caption is { } caption)
        {
            var line = Ink.Paragraph(PaperStyles.Caption, Ink.Run(caption, PaperFace.Hei));
            line.ParagraphProperties!.KeepNext = new KeepNext();
            yield return line;
        }

        var widths = Widths([.. table.Columns.Select(column => column.WidthMm)]);
        var element = Grid(widths);
        element.Append(Row(new TableHeader(), table.Columns.Select((column, i) =>
            Cell(widths[i], Ink.Paragraph(PaperStyles.ColumnHead, Ink.Run(column.Header, PaperFace.Hei))))));
        foreach (var row in table.Rows)
        {
            if (row.Count != table.Columns.Count)
                throw new ArgumentException($"A row has {row.Count} cells, the table {table.Columns.Count} columns.", nameof(table));
            element.Append(Row(null, row.Select((text, i) => Cell(widths[i], CellText(text, table.Columns[i].Align)))));
        }

        yield return element;
        yield return After();
    }

    public static IEnumerable<OpenXmlElement> Fields(PaperFields fields)
    {
        // Label and value twice over; a row of one pair spans its value over the rest.
        int[] widths = [PageGrid.Mm(26), PageGrid.Mm(52), PageGrid.Mm(26), PageGrid.Mm(52)];
        var element = Grid(widths);
        foreach (var row in fields.Rows)
        {
            var single = row.Pairs.Count == 1;
            element.Append(Row(Height(row.MinHeightMm), row.Pairs.SelectMany(pair => new[]
            {
                Cell(widths[0], Ink.Paragraph(PaperStyles.ColumnHead, Ink.Run(pair.Label, PaperFace.Hei))),
                Cell(single ? widths[1..].Sum() : widths[1], CellText(pair.Value, PaperAlign.Left), single ? 3 : 1),
            })));
        }

        yield return element;
        yield return After();
    }

    private static int[] Widths(int[] millimetres)
    {
        var total = millimetres.Sum();
        return total is > 0 and <= 156
            ? [.. millimetres.Select(width => PageGrid.Mm(width))]
            : throw new ArgumentException($"The columns are {total} mm wide, the page has 156.", nameof(millimetres));
    }

    private static Table Grid(int[] widths)
    {
        var properties = new TableProperties
        {
            TableWidth = new TableWidth { Width = Ink.Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            TableJustification = new TableJustification { Val = TableRowAlignmentValues.Center },
            TableBorders = new TableBorders(
                Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(),
                Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
            TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            TableCellMarginDefault = new TableCellMarginDefault(
                new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = CellPaddingTwips, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = CellPaddingTwips, Type = TableWidthValues.Dxa }),
        };
        return new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = Ink.Text(width) })));
    }

    private static T Line<T>()
        where T : BorderType, new() =>
        new() { Val = BorderValues.Single, Size = ThinLine, Space = 0, Color = "000000" };

    private static TableRow Row(OpenXmlElement? property, IEnumerable<TableCell> cells)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (property is not null)
            properties.Append(property);
        return new TableRow([properties, .. cells]);
    }

    private static TableRowHeight? Height(int mm) =>
        new() { Val = (uint)PageGrid.Mm(Math.Max(mm, 10)), HeightType = HeightRuleValues.AtLeast };

    private static TableCell Cell(int width, Paragraph content, int span = 1)
    {
        var properties = new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Width = Ink.Text(width), Type = TableWidthUnitValues.Dxa },
            GridSpan = span > 1 ? new GridSpan { Val = span } : null,
            TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center },
        };
        return new TableCell(properties, content);
    }

    private static Paragraph CellText(string text, PaperAlign align)
    {
        var paragraph = Ink.Paragraph(PaperStyles.Cell, Ink.Run(text));
        paragraph.ParagraphProperties!.Justification = align switch
        {
            PaperAlign.Centre => new Justification { Val = JustificationValues.Center },
            PaperAlign.Right => new Justification { Val = JustificationValues.Right },
            _ => null,
        };
        return paragraph;
    }

    /// <summary>Two tables that touch would become one; the text below needs air too.</summary>
    private static Paragraph After()
    {
        var paragraph = Ink.Paragraph(PaperStyles.Cell);
        paragraph.ParagraphProperties!.SpacingBetweenLines = PaperStyles.Exactly(200);
        return paragraph;
    }
}
