using System.Drawing;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;
using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Foundation.Lists;
using Cell = SpreadCheetah.Cell;

namespace Tuijin.Foundation.Exports;

/// <summary>
/// Writes a table as .xlsx, streaming: title, header that stays in view and filters, amounts in 万元 as numbers, days as days. Given a
/// <see cref="RoundTripSeal"/>, a hidden column carries each row's identity and a hidden sheet describes the export.
/// </summary>
public static class WorkbookWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Header of the hidden column.</summary>
    public const string SealHeader = "系统校验码";

    /// <summary>Name of the hidden sheet.</summary>
    public const string ManifestSheet = "系统信息";

    private const int LastRow = 1_048_576;

    /// <summary>Writes the workbook, holding one row at a time (and the ids of all rows, for the round trip).</summary>
    public static async Task Write(
        Stream output, ExportSheet sheet, IAsyncEnumerable<ExportRow> rows, RoundTripSeal? seal = null, CancellationToken cancellationToken = default)
    {
        if (seal is not null && !sheet.Columns.Any(column => column.Key == seal.Spec.NameField.Key))
        {
            throw new ArgumentException($"A table for the way back needs the column {seal.Spec.NameField.Key}.", nameof(sheet));
        }

        await using var awaited = new AwaitedStream(output);
        await using (var book = await Spreadsheet.CreateNewAsync(awaited, cancellationToken: cancellationToken))
        {
            await Write(book, sheet, rows, seal, cancellationToken);
        }

        await awaited.FlushAsync(cancellationToken);
    }

    private static async Task Write(Spreadsheet book, ExportSheet sheet, IAsyncEnumerable<ExportRow> rows, RoundTripSeal? seal, CancellationToken cancellationToken)
    {
        var styles = new Styles(book);
        var headerRow = sheet.Subtitle is null ? 2 : 3;
        await book.StartWorksheetAsync(SheetName(sheet.Name), Options(sheet, headerRow, seal is not null), cancellationToken);
        await WriteTop(book, sheet, styles, seal is not null, cancellationToken);
        var ids = new List<Guid>();
        var cells = new Cell[sheet.Columns.Count + (seal is null ? 0 : 1)];
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            for (var i = 0; i < sheet.Columns.Count; i++)
            {
                cells[i] = CellOf(sheet.Columns[i].Kind, row.Values[i], styles);
            }

            if (seal is not null)
            {
                var identity = row.Identity ?? throw new ArgumentException("A sealed row needs its identity.", nameof(rows));
                cells[^1] = new Cell(seal.Seal(sheet.Columns, row), styles.Seal);
                ids.Add(identity.Id);
            }

            await book.AddRowAsync(cells.AsMemory(), cancellationToken);
        }

        if (seal is not null)
        {
            Protect(book, sheet.Columns.Count, headerRow);
            await WriteManifest(book, seal.Manifest(sheet, ids), cancellationToken);
        }

        await book.FinishAsync(cancellationToken);
    }

    private static WorksheetOptions Options(ExportSheet sheet, int headerRow, bool sealed_)
    {
        var options = new WorksheetOptions
        {
            FrozenRows = headerRow,
            FrozenColumns = Math.Min(2, Math.Max(1, sheet.Columns.Count - 1)),
            AutoFilter = new AutoFilterOptions($"A{headerRow}:{CellAddress.Column(sheet.Columns.Count - 1)}{LastRow}"),
        };
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            options.Column(i + 1).Width = sheet.Columns[i].Width ?? Width(sheet.Columns[i]);
        }

        if (sealed_)
        {
            options.Column(sheet.Columns.Count + 1).Hidden = true;
        }

        return options;
    }

    private static async Task WriteTop(Spreadsheet book, ExportSheet sheet, Styles styles, bool sealed_, CancellationToken cancellationToken)
    {
        var last = CellAddress.Column(sheet.Columns.Count - 1);
        await book.AddRowAsync([new Cell(CellGuard.Neutral(sheet.Title), styles.Title)], new RowOptions { Height = 30 }, cancellationToken);
        if (sheet.Columns.Count > 1)
        {
            book.MergeCells($"A1:{last}1");
        }

        if (sheet.Subtitle is { } subtitle)
        {
            await book.AddRowAsync([new Cell(CellGuard.Neutral(subtitle), styles.Subtitle)], cancellationToken);
            if (sheet.Columns.Count > 1)
            {
                book.MergeCells($"A2:{last}2");
            }
        }

        var header = sheet.Columns.Select(column => new Cell(CellGuard.Neutral(column.Header), styles.Header)).ToList();
        if (sealed_)
        {
            header.Add(new Cell(SealHeader, styles.Header));
        }

        await book.AddRowAsync(header.ToArray(), cancellationToken);
    }

    /// <summary>Typing into the hidden column, should someone show it, is refused by the office software itself.</summary>
    private static void Protect(Spreadsheet book, int column, int headerRow)
    {
        var validation = DataValidation.TextLengthLessThan(0);
        validation.ErrorType = ValidationErrorType.Blocking;
        validation.ShowErrorAlert = true;
        validation.ErrorTitle = "请勿修改";
        validation.ErrorMessage = "本列由系统使用，用于导回时识别每一行。";
        var letter = CellAddress.Column(column);
        book.AddDataValidation($"{letter}{headerRow + 1}:{letter}{LastRow}", validation);
    }

    private static async Task WriteManifest(Spreadsheet book, IEnumerable<(string Name, string Value)> lines, CancellationToken cancellationToken)
    {
        await book.StartWorksheetAsync(ManifestSheet, new WorksheetOptions { Visibility = WorksheetVisibility.VeryHidden }, cancellationToken);
        foreach (var (name, value) in lines)
        {
            await book.AddRowAsync([new Cell(name), new Cell(value)], cancellationToken);
        }
    }

    private static Cell CellOf(ColumnKind kind, object? value, Styles styles) => ExportValue.Of(kind, value) switch
    {
        null => new Cell((string?)null, styles.Text),
        decimal number => new Cell(number, styles.Number(kind, number)),
        DateTime moment => new Cell(moment, kind is ColumnKind.Moment ? styles.Moment : styles.Day),
        var text => new Cell((string)text, styles.Text),
    };

    private static double Width(ExportColumn column) => column.Kind switch
    {
        ColumnKind.Money or ColumnKind.Number or ColumnKind.Percent => Math.Max(12, column.Header.Length * 2.0),
        ColumnKind.Date => 12,
        ColumnKind.Moment => 17,
        ColumnKind.Tag or ColumnKind.Light or ColumnKind.Countdown => 12,
        ColumnKind.Text => Math.Max(18, column.Header.Length * 2.0),
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    private static string SheetName(string name)
    {
        var allowed = string.Concat(CellGuard.Neutral(name).Where(c => c is not ('\\' or '/' or '?' or '*' or '[' or ']' or ':' or '\'' or '\n' or '\t')));
        return allowed.Length == 0 ? "导出" : allowed.Length > 31 ? allowed[..31] : allowed;
    }

    private sealed class Styles
    {
        private readonly StyleId money;
        private readonly StyleId moneyExact;
        private readonly StyleId percent;
        private readonly StyleId whole;
        private readonly StyleId broken;

        public Styles(Spreadsheet book)
        {
            var edge = new EdgeBorder { BorderStyle = BorderStyle.Thin, Color = Color.FromArgb(0xBF, 0xBF, 0xBF) };
            var border = new Border { Left = edge, Right = edge, Top = edge, Bottom = edge };
            StyleId Add(string? format = null) => book.AddStyle(new Style
            {
                Border = border,
                Alignment = new Alignment { Vertical = VerticalAlignment.Center, WrapText = format is null },
                Format = format is null ? null : NumberFormat.Custom(format),
            });
            Title = book.AddStyle(new Style
            {
                Font = new Font { Bold = true, Size = 16 },
                Alignment = new Alignment { Horizontal = HorizontalAlignment.Center, Vertical = VerticalAlignment.Center },
            });
            Subtitle = book.AddStyle(new Style { Font = new Font { Color = Color.FromArgb(0x59, 0x59, 0x59) } });
            Header = book.AddStyle(new Style
            {
                Border = border,
                Font = new Font { Bold = true },
                Fill = new Fill { Color = Color.FromArgb(0xE8, 0xEE, 0xF7) },
                Alignment = new Alignment { Horizontal = HorizontalAlignment.Center, Vertical = VerticalAlignment.Center, WrapText = true },
            });
            Seal = book.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.Text) });
            Text = Add();
            Day = Add("yyyy-mm-dd");
            Moment = Add("yyyy-mm-dd hh:mm");
            money = Add("#,##0.00");
            moneyExact = Add("#,##0.0000");
            percent = Add("0.0%");
            whole = Add("#,##0");
            broken = Add("#,##0.####");
        }

        public StyleId Title { get; }

        public StyleId Subtitle { get; }

        public StyleId Header { get; }

        public StyleId Seal { get; }

        public StyleId Text { get; }

        public StyleId Day { get; }

        public StyleId Moment { get; }

        public StyleId Number(ColumnKind kind, decimal number) => kind switch
        {
            ColumnKind.Money => decimal.Round(number, 2) == number ? money : moneyExact,
            ColumnKind.Percent => percent,
            _ => decimal.Truncate(number) == number ? whole : broken,
        };
    }
}
