namespace Tuijin.Shell.Lists;

/// <summary>
/// Everything a list page shows, as plain data: <c>&lt;partial name="_List" model="list" /&gt;</c>. It knows nothing of
/// queries; whoever fills it has filtered, sorted, cut the page and written every value as text.
/// </summary>
public sealed record ListModel
{
    /// <summary>Names the table for screen readers; the page's own title is set by the page.</summary>
    public required string Title { get; init; }

    /// <summary>The address of this list with everything chosen now.</summary>
    public required ListQuery Query { get; init; }

    /// <summary>All columns in their order, hidden ones too (they stand in the column chooser).</summary>
    public required IReadOnlyList<ListColumn> Columns { get; init; }

    public required IReadOnlyList<ListRow> Rows { get; init; }

    public IReadOnlyList<ListFilter> Filters { get; init; } = [];

    /// <summary>What the rows are sorted by now.</summary>
    public ListSort? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;

    /// <summary>How many rows there are on all pages, written out: 「1,204」.</summary>
    public required string Total { get; init; }

    /// <summary>Sums over all pages by column key, shown under the last row.</summary>
    public IReadOnlyDictionary<string, string> Totals { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<SavedView> SavedViews { get; init; } = [];

    /// <summary>
    /// Receives a POST with <c>name</c> and <c>query</c> to keep the current choice under a name; no such box when null.
    /// </summary>
    public string? SaveViewHref { get; init; }

    /// <summary>Writes exactly what is filtered as a workbook; no button when null.</summary>
    public string? ExportHref { get; init; }

    public string EmptyText { get; init; } = "没有符合条件的记录。";

    /// <summary>What can be done with the rows ticked; no tick boxes when empty.</summary>
    public IReadOnlyList<ListAction> BulkActions { get; init; } = [];

    /// <summary>The id of the swapped region; give one when a page holds two lists.</summary>
    public string RegionId { get; init; } = "list";

    public IEnumerable<ListColumn> VisibleColumns => Columns.Where(column => column.IsVisible);

    /// <summary>Whether anything but the page and the order has been chosen.</summary>
    public bool IsFiltered => Filters.Any(filter => filter.IsSet);
}

/// <param name="Key">Name in the address and of the cells.</param>
/// <param name="Title">Head of the column.</param>
/// <param name="Kind">How the cells are set.</param>
/// <param name="IsSortable">Whether the head is a link.</param>
/// <param name="IsVisible">Whether the reader has chosen to see it.</param>
/// <param name="Hint">Shown on the head: what the figure is and where it comes from.</param>
public sealed record ListColumn(
    string Key, string Title, ColumnKind Kind = ColumnKind.Text, bool IsSortable = true, bool IsVisible = true, string? Hint = null);

public enum ColumnKind
{
    Text,

    /// <summary>The name of the row: a link to it, kept in view, head of the card on a phone.</summary>
    Main,

    /// <summary>To the right, figures of equal width.</summary>
    Number,

    /// <summary>Never broken: days, codes, tags.</summary>
    Compact,
}

/// <param name="Id">Posted when the row is ticked.</param>
/// <param name="Cells">By column key; a missing one is shown empty.</param>
/// <param name="Href">Where the cell of kind Main leads.</param>
/// <param name="IsMuted">Whether the row is over and of no further interest.</param>
public sealed record ListRow(string Id, IReadOnlyDictionary<string, ListCell> Cells, string? Href = null, bool IsMuted = false);

/// <param name="Key">Column key and value of the query's sort.</param>
public sealed record ListSort(string Key, bool IsDescending);

/// <param name="Title">As the person named it.</param>
/// <param name="DeleteHref">Receives a POST; null when the view may not be removed.</param>
public sealed record SavedView(string Title, string Href, bool IsCurrent = false, string? DeleteHref = null);

/// <param name="Title">The word on the button.</param>
/// <param name="Href">Receives a POST with <c>ids</c>, once for each ticked row.</param>
/// <param name="Confirm">What will happen, asked first.</param>
public sealed record ListAction(string Title, string Href, string? Confirm = null, bool IsDanger = false);
