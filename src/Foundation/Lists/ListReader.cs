using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Foundation.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Total">Rows that match the filters, on all pages.</param>
/// <param name="Totals">Column key → sum over all matching rows.</param>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, long Total, IReadOnlyDictionary<string, long> Totals, ListQuery Query)
    where TRow : class
{
    public int Pages => (int)Math.Max(1, (Total + Query.Size - 1) / Query.Size);
}

/// <summary>Reads lists: filter, sort, page, totals, all of one scoped query.</summary>
public sealed class ListReader(ChangeCounters counters, IMemoryCache cache, CurrentViewer viewer)
{
    /// <summary>How long a cached count may lag behind writes of other processes; writes of this one are seen at once.</summary>
    private static readonly TimeSpan CountLife = TimeSpan.FromSeconds(15);

    /// <summary>The rows that match the filters, in order; for exports and for pages.</summary>
    public static IQueryable<TRow> Matching<TRow>(ListSpec<TRow> spec, ListQuery query, IQueryable<TRow> rows)
        where TRow : class
    {
        foreach (var filter in spec.Filters)
        {
            if (Given(filter, query) is { } values && filter.Condition(values) is { } condition)
            {
                rows = rows.Where(condition);
            }
        }

        return rows;
    }

    /// <summary>The matching rows in the order asked for.</summary>
    public static IQueryable<TRow> Sorted<TRow>(ListSpec<TRow> spec, ListQuery query, IQueryable<TRow> matching)
        where TRow : class
    {
        var sort = SortOf(spec, query);
        var column = spec.Columns.First(column => column.Key == sort.TrimStart('-'));
        var ordered = column.Sort(matching, sort[0] == '-');
        return ThenByIdentity(ordered, spec.Identity, sort[0] == '-' ? nameof(Queryable.ThenByDescending) : nameof(Queryable.ThenBy));
    }

    /// <summary>An identity written as the value of a typed id (<c>row => row.Id.Value</c>) is ordered by the typed id itself: that is the column.</summary>
    private static IQueryable<TRow> ThenByIdentity<TRow>(IOrderedQueryable<TRow> ordered, Expression<Func<TRow, Guid>> identity, string method)
        where TRow : class
    {
        var column = identity.Body is MemberExpression { Member.Name: "Value", Expression: { } id } ? id : identity.Body;
        return ordered.Provider.CreateQuery<TRow>(Expression.Call(
            typeof(Queryable), method, [typeof(TRow), column.Type], ordered.Expression, Expression.Quote(Expression.Lambda(column, identity.Parameters))));
    }

    /// <summary>The order in force: the asked one when it names a sortable column, otherwise the list's own.</summary>
    public static string SortOf<TRow>(ListSpec<TRow> spec, ListQuery query)
        where TRow : class =>
        query.Sort is { } sort && spec.Columns.Any(column => column.IsSortable && column.Key == sort.TrimStart('-')) ? sort : spec.DefaultSort;

    /// <summary>The page asked for.</summary>
    /// <param name="staysWithin">Whether a page beyond the last one is the last one; otherwise it is empty.</param>
    public async Task<ListPage<TRow>> Read<TRow>(ListSpec<TRow> spec, ListQuery query, IQueryable<TRow> rows, CancellationToken cancellationToken, bool staysWithin = true)
        where TRow : class
    {
        var matching = Matching(spec, query, rows);
        var (total, totals) = await Count(spec, query, matching, cancellationToken);
        var pages = (int)Math.Max(1, (total + query.Size - 1) / query.Size);
        var within = staysWithin ? query with { Page = Math.Min(query.Page, pages) } : query;
        var page = total == 0 || within.Page > pages
            ? []
            : await Sorted(spec, within, matching).Skip((within.Page - 1) * within.Size).Take(within.Size).ToListAsync(cancellationToken);
        return new ListPage<TRow>(page, total, totals, within);
    }

    /// <summary>The given values of a filter, as its options spell them; null when it was not asked for.</summary>
    public static IReadOnlyList<string>? Given<TRow>(Filter<TRow> filter, ListQuery query)
        where TRow : class
    {
        if (filter.Kind is FilterKind.DateRange)
        {
            var (from, to) = (query.First(filter.Parameters[0]), query.First(filter.Parameters[1]));
            return (from ?? to) is null ? null : [from ?? "", to ?? ""];
        }

        if (!query.Values.TryGetValue(filter.Key, out var values))
        {
            return null;
        }

        if (filter.Kind is FilterKind.Choice or FilterKind.Choices)
        {
            values = values.Select(value => OptionOf(filter, value)).OfType<string>().ToList();
        }

        return values.Count == 0 ? null : values;
    }

    /// <summary>The option that a value names; null when there is none. Addresses kept from earlier versions spell words like <c>NewStart</c>.</summary>
    internal static string? OptionOf<TRow>(Filter<TRow> filter, string value)
        where TRow : class
    {
        var keys = filter.Options.Select(option => option.Key).ToList();
        return keys.Find(key => key == value) ?? keys.Find(key => string.Equals(key, value, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<(long Total, IReadOnlyDictionary<string, long> Totals)> Count<TRow>(
        ListSpec<TRow> spec, ListQuery query, IQueryable<TRow> matching, CancellationToken cancellationToken)
        where TRow : class
    {
        var asked = string.Join('&', spec.Filters.Select(filter => (filter.Key, Values: Given(filter, query))).Where(filter => filter.Values is not null)
            .Select(filter => filter.Key + "=" + string.Join('\u001f', filter.Values!)));
        var who = viewer.Value;
        var key = (spec.Key, asked, who.Role, who.ScopePath, who.OrganisationId, who.EnterpriseId, counters.Of(spec.DependsOn));
        if (cache.TryGetValue(key, out (long, IReadOnlyDictionary<string, long>) known))
        {
            return known;
        }

        var total = await matching.LongCountAsync(cancellationToken);
        var totals = new Dictionary<string, long>();
        foreach (var column in spec.Columns)
        {
            if (column.Total is { } sum)
            {
                totals[column.Key] = await matching.SumAsync(sum, cancellationToken);
            }
        }

        known = (total, totals);
        cache.Set(key, known, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = CountLife, Size = 1 });
        return known;
    }
}
