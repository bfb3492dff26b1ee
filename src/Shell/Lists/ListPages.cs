using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;
using Tuijin.Shell.Layout;
using Tuijin.Shell.Parts;
using FoundationQuery = Tuijin.Foundation.Lists.ListQuery;

namespace Tuijin.Shell.Lists;

/// <summary>Turns a list of the foundation into what the list partial shows: the one way in which list pages are made.</summary>
public sealed class ListPages(ListReader reader, TuijinDb db, Viewer viewer, Trail trail, TimeProvider clock, IOptionsSnapshot<ShellOptions> options, ChangeCounters counters, IMemoryCache cache)
{
    /// <summary>How long a view kept or dropped in another process may stay unseen; those of this one are seen at once.</summary>
    private static readonly TimeSpan ViewsLife = TimeSpan.FromSeconds(15);

    /// <summary>Serves the page of a list: the list itself, or the file that the address asks for with <c>export=xlsx</c> or <c>export=csv</c>. What was exported is in the trail.</summary>
    /// <param name="show">Takes the list when it is to be shown.</param>
    /// <param name="exportable">Whether the viewer may take the list away as a file.</param>
    /// <param name="seal">Makes an .xlsx that can be imported again.</param>
    public async Task<IActionResult> Serve<TRow>(PageModel page, ListSpec<TRow> spec, IQueryable<TRow> rows, Action<ListModel> show, CancellationToken cancellationToken,
        bool exportable = true, IReadOnlyList<ListAction>? bulkActions = null, RoundTripSeal? seal = null)
        where TRow : class
    {
        var format = page.Request.Query["export"].ToString();
        if (!exportable || format is not ("xlsx" or "csv"))
        {
            show(await Read(page, spec, rows, cancellationToken, exportable, bulkActions));
            return page.Page();
        }

        trail.Note("导出清单", $"list:{spec.Key}", new { 清单 = spec.Title, 条件 = page.Request.QueryString.Value });
        await db.SaveChangesAsync(cancellationToken);
        return new ListDownload<TRow>(spec, FoundationQuery.From(page.Request.Query), rows, format, clock.UtcNow(), options.Value.IsDemonstration ? "【演示数据】" : null, format == "xlsx" ? seal : null);
    }

    /// <summary>Reads the page asked for by the address.</summary>
    /// <param name="exportable">Whether the page also answers <c>?export=xlsx</c>.</param>
    public async Task<ListModel> Read<TRow>(PageModel page, ListSpec<TRow> spec, IQueryable<TRow> rows, CancellationToken cancellationToken,
        bool exportable = true, IReadOnlyList<ListAction>? bulkActions = null)
        where TRow : class
    {
        var query = FoundationQuery.From(page.Request.Query);
        var result = await reader.Read(spec, query, rows, cancellationToken);
        var address = ListQuery.Of(page.Request);
        var shown = ListExport.Shown(spec, query).Select(column => column.Key).ToHashSet();
        var sort = ListReader.SortOf(spec, query);
        return new ListModel
        {
            Title = spec.Title,
            Query = address,
            Columns = spec.Columns.Select((column, at) => Column(column, at, shown.Contains(column.Key))).ToList(),
            Rows = result.Rows.Select(row => Row(spec, row, shown)).ToList(),
            Filters = spec.Filters.Select(filter => Filter(filter, query)).ToList(),
            Sort = new ListSort(sort.TrimStart('-'), sort[0] == '-'),
            Page = result.Query.Page,
            Pages = result.Pages,
            Total = result.Total.ToString("#,0", CultureInfo.InvariantCulture),
            Totals = result.Totals.ToDictionary(total => total.Key, total => Total(spec, total.Key, total.Value)),
            SavedViews = await Views(spec.Key, address, cancellationToken),
            SaveViewHref = $"/views/{spec.Key}",
            ExportHref = exportable && result.Total > 0 ? address.With(ListQuery.PageKey, null).With("export", "xlsx").ToString() : null,
            EmptyText = spec.EmptyText,
            BulkActions = bulkActions ?? [],
        };
    }

    private static string Total<TRow>(ListSpec<TRow> spec, string key, long value)
        where TRow : class => CellText.Text(spec.Columns.First(column => column.Key == key).Kind, value);

    private static ListColumn Column<TRow>(Column<TRow> column, int at, bool isVisible)
        where TRow : class => new(column.Key, column.Title, Kind(column.Key, column.Kind, at), column.IsSortable, isVisible);

    private static ColumnKind Kind(string key, Foundation.Lists.ColumnKind kind, int at) => kind switch
    {
        _ when at == 0 => ColumnKind.Main,

        // Numbers of records are never broken over lines.
        _ when key == "number" => ColumnKind.Compact,
        Foundation.Lists.ColumnKind.Number or Foundation.Lists.ColumnKind.Money or Foundation.Lists.ColumnKind.Percent => ColumnKind.Number,
        Foundation.Lists.ColumnKind.Text => ColumnKind.Text,
        _ => ColumnKind.Compact,
    };

    private static ListRow Row<TRow>(ListSpec<TRow> spec, TRow row, HashSet<string> shown)
        where TRow : class
    {
        var cells = new Dictionary<string, ListCell>(shown.Count);
        foreach (var column in spec.Columns)
        {
            if (shown.Contains(column.Key))
            {
                cells[column.Key] = ToCell(column.Kind, column.Show(row));
            }
        }

        return new ListRow(spec.IdOf(row).ToString(), cells, spec.Href?.Invoke(row));
    }

    private static ListCell ToCell(Foundation.Lists.ColumnKind kind, Cell cell) => kind switch
    {
        _ when cell.Text.Length == 0 => ListCell.Empty,
        Foundation.Lists.ColumnKind.Light => ListCell.Lamp(ToLight(cell.Tone), cell.Text, cell.Hint),
        Foundation.Lists.ColumnKind.Tag or Foundation.Lists.ColumnKind.Countdown => new ListCell(cell.Text, CellLook.Tag, ToTone(cell.Tone), Hint: cell.Hint),
        _ => new ListCell(cell.Text, cell.Tone == "muted" ? CellLook.Muted : CellLook.Text, Href: cell.Href, Hint: cell.Hint),
    };

    private static Light ToLight(string? tone) => tone switch
    {
        "ok" => Light.Green,
        "warn" => Light.Yellow,
        "bad" => Light.Red,
        _ => Light.None,
    };

    private static Tone ToTone(string? tone) => tone switch
    {
        "ok" => Tone.Good,
        "warn" => Tone.Warning,
        "bad" => Tone.Bad,
        "info" => Tone.Info,
        "muted" => Tone.Muted,
        _ => Tone.None,
    };

    private static ListFilter Filter<TRow>(Filter<TRow> filter, FoundationQuery query)
        where TRow : class => new(filter.Key, filter.Label, filter.Kind switch
        {
            Foundation.Lists.FilterKind.Text => FilterKind.Text,
            Foundation.Lists.FilterKind.Choice => FilterKind.Select,
            Foundation.Lists.FilterKind.Choices => FilterKind.Multi,
            Foundation.Lists.FilterKind.DateRange => FilterKind.DateRange,
            Foundation.Lists.FilterKind.Toggle => FilterKind.Toggle,
        })
        {
            Options = filter.Options.Select(option => new FilterOption(option.Key, option.Value)).ToList(),
            Values = filter.Kind is Foundation.Lists.FilterKind.DateRange
                ? query.First(filter.Key + ListFilter.FromSuffix) is { } from ? [from] : []
                : ListReader.Given(filter, query) ?? [],
            To = filter.Kind is Foundation.Lists.FilterKind.DateRange ? query.First(filter.Key + ListFilter.ToSuffix) : null,
            IsMain = !filter.IsSecondary,
        };

    private async Task<IReadOnlyList<SavedView>> Views(string key, ListQuery address, CancellationToken cancellationToken)
    {
        var now = address.With(ListQuery.PageKey, null).ToString();
        var views = await cache.GetOrCreateAsync(("views", viewer.UserId, key, counters.Of([typeof(Foundation.Lists.SavedView)])), entry =>
        {
            entry.SetSize(1).SetAbsoluteExpiration(ViewsLife);
            return db.Set<Foundation.Lists.SavedView>().AsNoTracking().Where(view => view.UserId == viewer.UserId && view.ListKey == key).OrderBy(view => view.Name).ToListAsync(cancellationToken);
        });
        return views!.Select(view => new SavedView(view.Name, address.Path + "?" + view.Query, address.Path + "?" + view.Query == now, $"/views/{key}/{view.Id}/delete")).ToList();
    }
}
