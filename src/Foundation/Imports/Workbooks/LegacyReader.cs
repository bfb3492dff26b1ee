using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>Reads .xls (and .et and .xlsb) through ExcelDataReader.</summary>
internal sealed class LegacyReader : WorkbookReader
{
    /// <summary>Beyond this many cells a sheet's used range is only formatting that never ended.</summary>
    private const long MostCells = 200_000_000;

    private readonly IExcelDataReader reader;
    private readonly WorkbookLimits limits;
    private readonly Dictionary<int, CellFormat> formats = [];
    private readonly List<SheetCell> cells = [];
    private readonly LegacyFaults? faults;
    private IReadOnlyDictionary<(int Row, int Column), string>? errors;
    private int sheet = -1;
    private int row;

    public LegacyReader(Stream content, WorkbookLimits limits)
    {
        this.limits = limits;
        content.Position = 0;
        var isCompound = content.ReadByte() == 0xD0;
        content.Position = 0;
        if (isCompound)
        {
            faults = Guarded("工作簿目录", () => LegacyFaults.Find(content));
            Is1904 = faults.Is1904;
        }

        content.Position = 0;
        reader = Guarded("工作簿目录", () => ExcelReaderFactory.CreateReader(content, new ExcelReaderConfiguration { LeaveOpen = true }));
        if (reader.ResultsCount == 0)
        {
            reader.Dispose();
            throw new WorkbookUnreadable(new NoSheet());
        }
    }

    public override bool NextSheet()
    {
        if (sheet >= 0 && !Guarded("下一个工作表", reader.NextResult))
        {
            return false;
        }

        (row, CutColumns) = (0, false);
        sheet++;
        errors = faults?.Of(sheet);
        if ((long)reader.RowCount * reader.FieldCount > MostCells)
        {
            throw new WorkbookUnreadable(new FileInflated());
        }

        var merges = (reader.MergeCells ?? [])
            .Select(merged => new MergedRange(merged.FromRow + 1, merged.ToRow + 1, merged.FromColumn, merged.ToColumn))
            .OrderBy(merged => merged.FirstRow)
            .ToList();
        Sheet = new SheetInfo(reader.Name ?? "", reader.VisibleState is "hidden" or "veryhidden", merges, reader.RowCount);
        return true;
    }

    public override SheetRow? NextRow()
    {
        while (Guarded($"工作表“{Sheet.Name}”第 {row + 1} 行附近", reader.Read))
        {
            row++;
            cells.Clear();
            var width = Math.Min(reader.FieldCount, limits.Columns);
            for (var column = 0; column < width; column++)
            {
                cells.Add(Cell(column));
            }

            CutColumns |= reader.FieldCount > limits.Columns;
            if (Trimmed(cells) is { } found)
            {
                return new SheetRow(row, found);
            }
        }

        return null;
    }

    private protected override void Dispose(bool disposing) => reader.Dispose();

    private SheetCell Cell(int column) => reader.GetValue(column) switch
    {
        null => errors is not null && errors.TryGetValue((row, column), out var error) ? SheetCell.OfFault(error) : SheetCell.Empty,
        string text => SheetCell.OfText(text),
        bool yes => SheetCell.OfBoolean(yes),
        DateTime moment => SheetCell.OfDate(moment.ToOADate(), Format(column)),
        TimeSpan time => SheetCell.OfDate(time.TotalDays, Format(column)),
        var number => Numeric(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture), column),
    };

    private SheetCell Numeric(double number, int column)
    {
        var format = Format(column);
        return format.IsDate && number is >= 0 and < 2_958_466 ? SheetCell.OfDate(number, format) : SheetCell.OfNumber(number, format);
    }

    private CellFormat Format(int column)
    {
        var index = reader.GetNumberFormatIndex(column);
        if (!formats.TryGetValue(index, out var format))
        {
            format = CellFormat.BuiltIn(index);
            if (format == CellFormat.General && reader.GetNumberFormatString(column) is { } code)
            {
                format = CellFormat.Parse(code);
            }

            formats[index] = format;
        }

        return format;
    }

    /// <summary>Malformed binary files make the library fail in many ways; each means the same to the user.</summary>
    private static T Guarded<T>(string where, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (InvalidPasswordException locked)
        {
            throw new WorkbookUnreadable(new FileLocked(), locked);
        }
        catch (Exception damage) when (damage is not (OutOfMemoryException or OperationCanceledException or WorkbookUnreadable))
        {
            throw new WorkbookUnreadable(new FileBroken(where), damage);
        }
    }
}
