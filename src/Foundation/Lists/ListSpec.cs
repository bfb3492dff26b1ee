using System.Linq.Expressions;

namespace Tuijin.Foundation.Lists;

/// <summary>What a list page shows of its rows and how they may be filtered and sorted: the one list pattern of the product.</summary>
/// <remarks>
/// Rows are projected records made by member initialisation (<c>new AppealRow { Number = a.Number }</c>), so that filters
/// and sorting written against the row become SQL.
/// </remarks>
/// <typeparam name="TRow">The projected row.</typeparam>
/// <param name="Key">Short name: part of addresses, saved views and export file names.</param>
/// <param name="Title">Chinese title, also of the exported sheet.</param>
public sealed record ListSpec<TRow>(string Key, string Title)
    where TRow : class
{
    public required IReadOnlyList<Column<TRow>> Columns { get; init; }

    public IReadOnlyList<Filter<TRow>> Filters { get; init; } = [];

    /// <summary>Column key, with a leading "-" for descending.</summary>
    public required string DefaultSort { get; init; }

    /// <summary>Breaks ties, so that paging is stable; for a typed id write <c>row => row.Id.Value</c>.</summary>
    public required Expression<Func<TRow, Guid>> Identity { get; init; }

    private Func<TRow, Guid>? identity;

    /// <summary>The identity of one row, as posted by bulk acts.</summary>
    public Guid IdOf(TRow row) => (identity ??= Getters.Of(Identity))(row);

    /// <summary>Page of a row; null when rows have none.</summary>
    public Func<TRow, string>? Href { get; init; }

    /// <summary>Kinds of records the rows come from: cached counts are forgotten when one is saved.</summary>
    public required IReadOnlyList<Type> DependsOn { get; init; }

    public string EmptyText { get; init; } = "没有符合条件的记录。";

    /// <summary>Version of a row's record, for the Excel round trip; null when the list cannot be imported again.</summary>
    public Func<TRow, long>? Revision { get; init; }
}

/// <summary>How a column's values look and align.</summary>
public enum ColumnKind
{
    Text,
    Number,

    /// <summary>Whole yuan, shown and exported in 万元.</summary>
    Money,

    /// <summary>A ratio; 0.5 is shown as 50.0%.</summary>
    Percent,
    Date,
    Moment,
    Tag,
    Light,
    Countdown,
}

/// <summary>What one cell shows.</summary>
/// <param name="Text">Plain text; encoded by the view.</param>
/// <param name="Tone">For tags and lights: ok, warn, bad, info, muted.</param>
/// <param name="Hint">Longer explanation, shown on hover and focus.</param>
/// <param name="Href">Link of this cell alone.</param>
public sealed record Cell(string Text, string? Tone = null, string? Hint = null, string? Href = null)
{
    public static readonly Cell Empty = new("");
}

/// <summary>A column of a list.</summary>
public abstract record Column<TRow>(string Key, string Title, ColumnKind Kind)
    where TRow : class
{
    /// <summary>Shown unless the user chose other columns.</summary>
    public bool IsDefault { get; init; } = true;

    public bool IsSortable { get; init; } = true;

    /// <summary>Value to write into a workbook.</summary>
    public abstract object? Value(TRow row);

    /// <summary>What the page shows.</summary>
    public abstract Cell Show(TRow row);

    internal abstract IOrderedQueryable<TRow> Sort(IQueryable<TRow> rows, bool descending);

    /// <summary>The sum over all filtered rows; null when the column has none.</summary>
    internal abstract Expression<Func<TRow, long>>? Total { get; }
}

/// <summary>A column over a value of the row.</summary>
public sealed record Column<TRow, TValue>(string Key, string Title, ColumnKind Kind, Expression<Func<TRow, TValue>> Of) : Column<TRow>(Key, Title, Kind)
    where TRow : class
{
    private Func<TRow, TValue>? getter;

    /// <summary>Shows something other than the plain value.</summary>
    public Func<TRow, Cell>? As { get; init; }

    /// <summary>Sorts by something other than the value, for instance a stored pinyin key.</summary>
    public Expression<Func<TRow, string>>? SortBy { get; init; }

    /// <summary>Sums whole numbers over all filtered rows.</summary>
    public Expression<Func<TRow, long>>? Sum { get; init; }

    internal override Expression<Func<TRow, long>>? Total => Sum;

    public override object? Value(TRow row) => As is not null && Kind is ColumnKind.Text or ColumnKind.Tag or ColumnKind.Light ? As(row).Text : ValueOf(row);

    public override Cell Show(TRow row) => As is not null ? As(row) : CellText.Of(Kind, ValueOf(row));

    private TValue ValueOf(TRow row) => (getter ??= Getters.Of(Of))(row);

    internal override IOrderedQueryable<TRow> Sort(IQueryable<TRow> rows, bool descending) => (SortBy, descending) switch
    {
        ({ } by, true) => rows.OrderByDescending(by),
        ({ } by, false) => rows.OrderBy(by),
        (null, true) => rows.OrderByDescending(Of),
        _ => rows.OrderBy(Of),
    };
}

/// <summary>Short ways to name columns.</summary>
public static class Columns
{
    public static Column<TRow, TValue> Of<TRow, TValue>(string key, string title, Expression<Func<TRow, TValue>> of, ColumnKind kind = ColumnKind.Text)
        where TRow : class => new(key, title, kind, of);
}
