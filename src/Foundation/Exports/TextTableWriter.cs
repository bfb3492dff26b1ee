using System.Globalization;
using System.Text;
using Tuijin.Foundation.Lists;

namespace Tuijin.Foundation.Exports;

/// <summary>Writes a table as CSV: UTF-8 with its mark, so that office software shows Chinese; header, then rows, nothing else.</summary>
public static class TextTableWriter
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>Writes the table, holding one row at a time.</summary>
    public static async Task Write(Stream output, ExportSheet sheet, IAsyncEnumerable<ExportRow> rows, CancellationToken cancellationToken = default)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 32 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        var line = new StringBuilder();
        foreach (var column in sheet.Columns)
        {
            Append(line, CellGuard.Neutral(column.Header));
        }

        await WriteLine(writer, line, cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            for (var i = 0; i < sheet.Columns.Count; i++)
            {
                Append(line, Text(sheet.Columns[i].Kind, ExportValue.Of(sheet.Columns[i].Kind, row.Values[i])));
            }

            await WriteLine(writer, line, cancellationToken);
        }
    }

    private static string Text(ColumnKind kind, object? value) => value switch
    {
        null => "",
        decimal ratio when kind is ColumnKind.Percent => (ratio * 100).ToString("0.##########", CultureInfo.InvariantCulture) + "%",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString(kind is ColumnKind.Moment ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static void Append(StringBuilder line, string field)
    {
        if (line.Length > 0)
        {
            line.Append(',');
        }

        if (field.AsSpan().ContainsAny(",\"\n\t ") || field.Length == 0)
        {
            line.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            line.Append(field);
        }
    }

    private static async Task WriteLine(StreamWriter writer, StringBuilder line, CancellationToken cancellationToken)
    {
        await writer.WriteLineAsync(line, cancellationToken);
        line.Clear();
    }
}
