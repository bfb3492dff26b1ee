using System.Globalization;
using System.Xml;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>
/// Reads .xlsx and .xlsm. Own code, because ExcelDataReader drops error cells and formulas without a saved result, parses each sheet twice
/// and fills gaps with empty rows of full width.
/// </summary>
internal sealed class OpenXmlReader : WorkbookReader
{
    private readonly OpenXmlPackage package;
    private readonly WorkbookLimits limits;
    private readonly List<SheetEntry> sheets = [];
    private readonly CellFormat[] formats = [];
    private readonly string? textsPart;
    private List<string>? texts;
    private readonly List<SheetCell> cells = [];
    private XmlReader? rows;
    private int next;
    private int row;

    public OpenXmlReader(Stream content, WorkbookLimits limits)
    {
        this.limits = limits;
        package = new OpenXmlPackage(content, limits);
        var opened = false;
        try
        {
            var book = package.Relations("").Values.FirstOrDefault(relation => relation.Kind == "officeDocument").Path ?? "xl/workbook.xml";
            var relations = package.Relations(book);
            (sheets, var is1904) = OpenXmlParts.Workbook(package, book, relations);
            Is1904 = is1904;
            formats = OpenXmlParts.Formats(package, Part(relations, "styles"));
            textsPart = Part(relations, "sharedStrings");
            opened = sheets.Count > 0 ? true : throw new WorkbookUnreadable(new NoSheet());
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            throw new WorkbookUnreadable(new FileBroken("工作簿目录"), damage);
        }
        finally
        {
            if (!opened)
            {
                package.Dispose();
            }
        }
    }

    public override bool NextSheet()
    {
        rows?.Dispose();
        rows = null;
        if (next >= sheets.Count)
        {
            return false;
        }

        var sheet = sheets[next++];
        (row, CutColumns) = (0, false);
        try
        {
            texts ??= OpenXmlParts.SharedTexts(package, textsPart);
            var (merges, expected) = MergeScan.Find(package.Open(sheet.Path));
            Sheet = new SheetInfo(sheet.Name, sheet.IsHidden, merges, expected);
            rows = package.Read(sheet.Path);
            return true;
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            throw new WorkbookUnreadable(new FileBroken($"工作表“{sheet.Name}”"), damage);
        }
    }

    /// <summary>Does not open the sheets that it passes over, nor the table of texts when there is no such sheet.</summary>
    public override bool GoTo(string name)
    {
        var at = sheets.FindIndex(next, sheet => sheet.Name == name);
        next = at < 0 ? sheets.Count : at;
        return NextSheet();
    }

    public override SheetRow? NextRow()
    {
        try
        {
            while (rows is not null && rows.Read())
            {
                if (rows.NodeType == XmlNodeType.Element && rows.LocalName == "row" && Row(rows) is { } found)
                {
                    return found;
                }

                if (rows.NodeType == XmlNodeType.EndElement && rows.LocalName == "sheetData")
                {
                    break;
                }
            }

            return null;
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            throw new WorkbookUnreadable(new FileBroken($"工作表“{Sheet.Name}”第 {row + 1} 行附近"), damage);
        }
    }

    private protected override void Dispose(bool disposing)
    {
        rows?.Dispose();
        package.Dispose();
    }

    private static string? Part(Dictionary<string, (string Kind, string Path)> relations, string kind) =>
        relations.Values.FirstOrDefault(relation => relation.Kind == kind).Path;

    private static bool IsDamage(Exception damage) =>
        damage is XmlException or InvalidDataException or IOException or NotSupportedException or FormatException or InvalidOperationException;

    private SheetRow? Row(XmlReader xml)
    {
        row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var written) && written > 0 ? written : row + 1;
        if (xml.IsEmptyElement)
        {
            return null;
        }

        cells.Clear();
        var column = -1;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }

            column = Column(xml.GetAttribute("r"), column);
            var cell = Cell(xml);
            if (cell.IsEmpty)
            {
                continue;
            }

            if (column >= limits.Columns)
            {
                CutColumns = true;
                continue;
            }

            while (cells.Count < column)
            {
                cells.Add(SheetCell.Empty);
            }

            if (cells.Count == column)
            {
                cells.Add(cell);
            }
            else
            {
                cells[column] = cell;
            }
        }

        return Trimmed(cells) is { } found ? new SheetRow(row, found) : null;
    }

    private static int Column(string? reference, int before)
    {
        if (reference is null)
        {
            return before + 1;
        }

        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c) || column > 100_000)
            {
                break;
            }

            column = (column * 26) + ((c | 0x20) - 'a' + 1);
        }

        return column > 0 ? column - 1 : before + 1;
    }

    private SheetCell Cell(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return SheetCell.Empty;
        }

        var kind = xml.GetAttribute("t");
        var style = xml.GetAttribute("s");
        string? value = null;
        string? inline = null;
        var isFormula = false;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "v":
                    value = OpenXmlParts.RichText(xml);
                    break;
                case "is":
                    inline = OpenXmlParts.RichText(xml);
                    break;
                case "f":
                    isFormula = true;
                    break;
            }
        }

        // Some programs leave the old text behind when they change a cell; its type says which one counts.
        value = kind == "inlineStr" ? inline ?? value : value ?? inline;
        return value is null
            ? isFormula ? SheetCell.OfFault("（公式没有保存结果）") : SheetCell.Empty
            : Valued(kind, style, value);
    }

    private SheetCell Valued(string? kind, string? style, string value)
    {
        switch (kind)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts!.Count
                    ? SheetCell.OfText(texts[index])
                    : SheetCell.OfFault("（文字缺失）");
            case "str" or "inlineStr":
                return SheetCell.OfText(value);
            case "b":
                return SheetCell.OfBoolean(value is "1" or "true");
            case "e":
                return SheetCell.OfFault(value);
            case "d":
                return DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
                    ? SheetCell.OfDate(moment.ToOADate(), CellFormat.BuiltIn(14))
                    : SheetCell.OfText(value);
            default:
                return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                    ? Numeric(number, style)
                    : SheetCell.OfText(value);
        }
    }

    private SheetCell Numeric(double number, string? style)
    {
        var format = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < formats.Length
            ? formats[index]
            : CellFormat.General;
        return format.IsDate && number is >= 0 and < 2_958_466
            ? SheetCell.OfDate(Is1904 && number >= 1 ? number + DateText.DaysFrom1900To1904 : number, format)
            : SheetCell.OfNumber(number, format);
    }
}
