using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Time;

namespace Tuijin.Foundation.Lists;

/// <summary>A list as a file: every row that matches the filters, in the order and with the columns chosen, written as it is read.</summary>
/// <param name="rows">The scoped rows, before filters.</param>
/// <param name="format">"xlsx" or "csv".</param>
/// <param name="exportedAt">UTC.</param>
/// <param name="mark">Put above the table when the data are a demonstration; null otherwise.</param>
/// <param name="seal">Makes an .xlsx that can be imported again; null for lists that cannot.</param>
public sealed class ListDownload<TRow>(ListSpec<TRow> spec, ListQuery query, IQueryable<TRow> rows, string format, DateTime exportedAt, string? mark, RoundTripSeal? seal) : IActionResult
    where TRow : class
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = format == "csv" ? TextTableWriter.ContentType : WorkbookWriter.ContentType;
        response.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{spec.Title}{exportedAt.ShanghaiTime():yyyyMMdd-HHmm}.{format}");
        response.Headers.ContentDisposition = disposition.ToString();
        await WriteTo(response.Body, context.HttpContext.RequestAborted);
    }

    /// <summary>Writes the file, holding one row at a time.</summary>
    public async Task WriteTo(Stream output, CancellationToken cancellationToken)
    {
        var columns = ListExport.Shown(spec, query);
        var sheet = new ExportSheet(spec.Title, (mark ?? "") + spec.Title, columns.Select(column => new ExportColumn(column.Key, column.Title, column.Kind)).ToList())
        {
            Subtitle = $"按页面筛选条件导出，时间：{exportedAt.ShanghaiTime():yyyy年M月d日 HH:mm}",
        };
        var sorted = ListReader.Sorted(spec, query, ListReader.Matching(spec, query, rows)).Take(ListExport.MostRows);
        var written = Rows(sorted, columns, cancellationToken);
        await (format == "csv"
            ? TextTableWriter.Write(output, sheet, written, cancellationToken)
            : WorkbookWriter.Write(output, sheet, written, IsSealable(columns) ? seal : null, cancellationToken));
    }

    /// <summary>Rows without a name are not taken back.</summary>
    private bool IsSealable(IReadOnlyList<Column<TRow>> columns) => columns.Any(column => column.Key == seal?.Spec.NameField.Key);

    private async IAsyncEnumerable<ExportRow> Rows(
        IQueryable<TRow> sorted, IReadOnlyList<Column<TRow>> columns, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in sorted.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new ExportRow(columns.Select(column => column.Value(row)).ToList(), spec.Revision is { } revision ? new RowIdentity(spec.IdOf(row), revision(row)) : null);
        }
    }
}
