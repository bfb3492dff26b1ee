using System.Globalization;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Lists;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>The rows that were not imported, as a workbook to be mended and imported again: where each stood, why, and what it said.</summary>
internal static class RefusedRows
{
    /// <summary>Header of the column of reasons; not kept as text when the workbook comes back.</summary>
    public const string ReasonHeader = "未导入的原因";

    /// <summary>Writes the rows as they pass by.</summary>
    /// <param name="fields">Fields that the file has columns for.</param>
    public static Task Write(Stream output, string fileName, IReadOnlyList<ImportField> fields, IAsyncEnumerable<PreviewRow> rows, CancellationToken cancellationToken)
    {
        var columns = fields.Select(field => new ExportColumn(field.Key, field.Name, ColumnKind.Text, field.Key == ProjectFields.Spec.NameField.Key ? 36 : null)).ToList();
        var sheet = new ExportSheet("未导入的行", $"未导入的行：{fileName}", [.. columns, new ExportColumn("reason", ReasonHeader, ColumnKind.Text, 60)])
        {
            Subtitle = "请按最右一列的说明更正，存盘后可以直接再次导入。",
        };
        return WorkbookWriter.Write(output, sheet, Rows(fields, rows, cancellationToken), seal: null, cancellationToken);
    }

    private static async IAsyncEnumerable<ExportRow> Rows(
        IReadOnlyList<ImportField> fields, IAsyncEnumerable<PreviewRow> rows, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return new ExportRow([.. fields.Select(field => Text(row.Cells.GetValueOrDefault(field.Key))), Reason(row)]);
        }
    }

    /// <summary>As understood, otherwise as written.</summary>
    private static string Text(PreviewCell? cell) => cell is null ? "" : cell.Text.Length > 0 ? cell.Text : cell.Notes.Select(note => note.Text).FirstOrDefault() ?? "";

    private static string Reason(PreviewRow row)
    {
        var notes = row.Cells.Values.SelectMany(cell => cell.Notes).Concat(row.Notes).Where(note => note.Severity is NoteSeverity.Error);
        return string.Create(CultureInfo.InvariantCulture, $"{row.Sheet} 第 {row.Row} 行：") + string.Join("；", notes.Select(note => note.Reason));
    }
}
