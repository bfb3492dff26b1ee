using System.Globalization;
using System.Linq.Expressions;

namespace Tuijin.Foundation.Lists;

/// <summary>How a filter is asked for.</summary>
public enum FilterKind
{
    /// <summary>Words to be contained.</summary>
    Text,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Any of the options.</summary>
    Choices,

    /// <summary>From–to days, either end open; parameters KEY-from and KEY-to.</summary>
    DateRange,

    /// <summary>A switch.</summary>
    Toggle,
}

/// <summary>A filter of a list.</summary>
/// <param name="Key">Query parameter.</param>
public sealed record Filter<TRow>(string Key, string Label, FilterKind Kind)
    where TRow : class
{
    /// <summary>Value → title; asked for when the page is shown.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>Shown only after 更多筛选.</summary>
    public bool IsSecondary { get; init; }

    /// <summary>The query parameters that it is asked by.</summary>
    public IReadOnlyList<string> Parameters => Kind is FilterKind.DateRange ? [Key + "-from", Key + "-to"] : [Key];

    /// <summary>The condition for the given values (already checked against the options); null when the values mean nothing.</summary>
    public required Func<IReadOnlyList<string>, Expression<Func<TRow, bool>>?> Condition { get; init; }
}

/// <summary>Short ways to name filters.</summary>
public static class Filters
{
    /// <summary>Rows in which one of the given texts contains the words; several words must all be contained.</summary>
    public static Filter<TRow> Text<TRow>(string key, string label, Func<string, Expression<Func<TRow, bool>>> contains)
        where TRow : class => new(key, label, FilterKind.Text)
        {
            Condition = values =>
            {
                Expression<Func<TRow, bool>>? all = null;
                foreach (var word in values[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5))
                {
                    all = all is null ? contains(word) : all.And(contains(word));
                }

                return all;
            },
        };

    public static Filter<TRow> Choice<TRow>(string key, string label, IReadOnlyList<KeyValuePair<string, string>> options, Func<string, Expression<Func<TRow, bool>>?> equal)
        where TRow : class => new(key, label, FilterKind.Choice) { Options = options, Condition = values => equal(values[0]) };

    public static Filter<TRow> Choices<TRow>(string key, string label, IReadOnlyList<KeyValuePair<string, string>> options, Func<IReadOnlyList<string>, Expression<Func<TRow, bool>>?> anyOf)
        where TRow : class => new(key, label, FilterKind.Choices) { Options = options, Condition = anyOf };

    public static Filter<TRow> Toggle<TRow>(string key, string label, Expression<Func<TRow, bool>> condition)
        where TRow : class => new(key, label, FilterKind.Toggle) { Condition = values => values[0] is "1" or "true" or "on" ? condition : null };

    public static Filter<TRow> Days<TRow>(string key, string label, Func<DateOnly?, DateOnly?, Expression<Func<TRow, bool>>> between)
        where TRow : class => new(key, label, FilterKind.DateRange)
        {
            Condition = values => (Day(values[0]), Day(values[1])) is var (from, to) && (from ?? to) is not null ? between(from, to) : null,
        };

    internal static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right)
    {
        var body = new Swap(right.Parameters[0], left.Parameters[0]).Visit(right.Body)!;
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(left.Body, body), left.Parameters);
    }

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
