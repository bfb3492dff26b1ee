using System.Text;
using NPOI.HSSF.UserModel;
using NPOI.SS.Util;
using SpreadCheetah;
using SpreadCheetah.Styling;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;

namespace Tuijin.Tests.Foundation.Imports;

/// <summary>A table as an office would make it, to be saved in each format.</summary>
internal sealed record OfficeTable(string Sheet, params object?[][] Rows)
{
    /// <summary>Merged ranges: A1:C1.</summary>
    public string[] Merges { get; init; } = [];

    public bool IsHidden { get; init; }

    public static object?[] Row(params object?[] cells) => cells;
}

/// <summary>Saves tables as files and reads files as imports.</summary>
internal static class Office
{
    public static async Task<byte[]> Xlsx(params OfficeTable[] tables)
    {
        using var file = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(file))
        {
            var month = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy\"年\"m\"月\"") });
            var day = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy/m/d") });
            var percent = book.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.PercentTwoDecimalPlaces) });
            foreach (var table in tables)
            {
                await book.StartWorksheetAsync(table.Sheet, new SpreadCheetah.Worksheets.WorksheetOptions
                {
                    Visibility = table.IsHidden ? SpreadCheetah.Worksheets.WorksheetVisibility.Hidden : SpreadCheetah.Worksheets.WorksheetVisibility.Visible,
                });
                foreach (var row in table.Rows)
                {
                    await book.AddRowAsync([.. row.Select(value => value switch
                    {
                        null => new Cell((string?)null),
                        DateOnly date => new Cell(date.ToDateTime(TimeOnly.MinValue), day),
                        DateTime date => new Cell(date, month),
                        Percent ratio => new Cell(ratio.Ratio, percent),
                        int number => new Cell(number),
                        double number => new Cell(number),
                        decimal number => new Cell(number),
                        bool yes => new Cell(yes),
                        Formula formula => new Cell(formula),
                        _ => new Cell(value.ToString()),
                    })]);
                }

                foreach (var merged in table.Merges)
                {
                    book.MergeCells(merged);
                }
            }

            await book.FinishAsync();
        }

        return file.ToArray();
    }

    public static byte[] Xls(params OfficeTable[] tables)
    {
        var book = new HSSFWorkbook();
        var month = book.CreateCellStyle();
        month.DataFormat = book.CreateDataFormat().GetFormat("yyyy\"年\"m\"月\"");
        var day = book.CreateCellStyle();
        day.DataFormat = book.CreateDataFormat().GetFormat("yyyy/m/d");
        foreach (var table in tables)
        {
            var sheet = book.CreateSheet(table.Sheet);
            for (var r = 0; r < table.Rows.Length; r++)
            {
                var row = sheet.CreateRow(r);
                for (var c = 0; c < table.Rows[r].Length; c++)
                {
                    var cell = row.CreateCell(c);
                    switch (table.Rows[r][c])
                    {
                        case null:
                            break;
                        case DateOnly date:
                            cell.SetCellValue(date.ToDateTime(TimeOnly.MinValue));
                            cell.CellStyle = day;
                            break;
                        case DateTime date:
                            cell.SetCellValue(date);
                            cell.CellStyle = month;
                            break;
                        case int number:
                            cell.SetCellValue(number);
                            break;
                        case double number:
                            cell.SetCellValue(number);
                            break;
                        case decimal number:
                            cell.SetCellValue((double)number);
                            break;
                        case var other:
                            cell.SetCellValue(other.ToString());
                            break;
                    }
                }
            }

            foreach (var merged in table.Merges)
            {
                sheet.AddMergedRegion(CellRangeAddress.ValueOf(merged));
            }

            book.SetSheetHidden(book.GetSheetIndex(table.Sheet), table.IsHidden ? NPOI.SS.UserModel.SheetState.Hidden : NPOI.SS.UserModel.SheetState.Visible);
        }

        using var file = new MemoryStream();
        book.Write(file);
        return file.ToArray();
    }

    public static byte[] Csv(OfficeTable table, string encoding = "GB18030", char delimiter = ',')
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = new StringBuilder();
        foreach (var row in table.Rows)
        {
            text.AppendJoin(delimiter, row.Select(value => Field(value, delimiter))).Append("\r\n");
        }

        var chosen = encoding == "UTF-8 BOM" ? new UTF8Encoding(true) : encoding == "UTF-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(encoding);
        return [.. chosen.GetPreamble(), .. chosen.GetBytes(text.ToString())];
    }

    public static async Task<Result<Imported>> TryRead(byte[] file, string name = "台账.xlsx", ImportOptions? options = null, ImportSpec? spec = null)
    {
        var rows = new List<ImportRow>();
        using var content = new MemoryStream(file);
        var result = await TableImport.Read(content, name, spec ?? LedgerSpec.Projects, options, row =>
        {
            rows.Add(row);
            return ValueTask.CompletedTask;
        });
        return result.IsRefused ? result.Refusal : new Imported(rows, result.Value);
    }

    public static async Task<Imported> Read(byte[] file, string name = "台账.xlsx", ImportOptions? options = null)
    {
        var result = await TryRead(file, name, options);
        return result.IsRefused ? throw new InvalidOperationException(result.Refusal.Message) : result.Value;
    }

    private static string Field(object? value, char delimiter)
    {
        var text = value switch
        {
            null => "",
            DateOnly date => $"{date.Year}/{date.Month}/{date.Day}",
            DateTime date => $"{date.Year}年{date.Month}月",
            Percent ratio => $"{ratio.Ratio * 100:0.00}%",
            _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
        };
        return text.Contains(delimiter, StringComparison.Ordinal) || text.AsSpan().IndexOfAny('"', '\n') >= 0
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;
    }
}

internal readonly record struct Percent(double Ratio);

/// <summary>All that an import handed over.</summary>
internal sealed record Imported(List<ImportRow> Rows, ImportSummary Summary)
{
    public IEnumerable<CellNote> Notes => Rows.SelectMany(row => row.Notes).Concat(Summary.Notes);

    public CellNote? NoteAt(string address) => Notes.FirstOrDefault(note => note.Address == address);

    public ImportRow Row(string name) => Rows.Single(row => row.Text("name") == name);
}
