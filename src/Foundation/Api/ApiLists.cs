using Microsoft.AspNetCore.Http;
using Tuijin.Foundation.Lists;

namespace Tuijin.Foundation.Api;

/// <summary>Lists of the API: filters, order and pages are those of the list pages, but what cannot be understood is refused, and beyond the last page there is nothing.</summary>
public static class ApiLists
{
    private const int MostPages = 1_000_000, MostKeysTold = 20;

    /// <summary>The page that the address asks for; otherwise what to answer.</summary>
    public static async Task<(ListPage<TRow>? Page, IResult? Problem)> ReadAsked<TRow>(
        this ListReader reader, ListSpec<TRow> spec, HttpRequest request, IQueryable<TRow> rows, CancellationToken cancellationToken)
        where TRow : class =>
        Problem(spec, request.Query) is { } problem ? (null, problem) : (await reader.Read(spec, ListQuery.From(request.Query), rows, cancellationToken, staysWithin: false), null);

    private static IResult? Problem<TRow>(ListSpec<TRow> spec, IQueryCollection asked)
        where TRow : class
    {
        var query = new ApiQuery(asked, [.. spec.Filters.SelectMany(filter => filter.Parameters), "sort", "page", "size"]);
        foreach (var filter in spec.Filters)
        {
            Check(filter, query);
        }

        if (query.One("sort") is { } sort && spec.Columns.Where(column => column.IsSortable).Select(column => column.Key).ToList() is var keys && !keys.Contains(sort[0] == '-' ? sort[1..] : sort))
        {
            query.Refuse("sort", ApiQuery.NotAmong(sort, keys) + "前面加“-”为倒序。");
        }

        query.Number("page", 1, MostPages);
        query.Number("size", 1, ListQuery.MostOnPage);
        return query.Problem;
    }

    private static void Check<TRow>(Filter<TRow> filter, ApiQuery query)
        where TRow : class
    {
        switch (filter.Kind)
        {
            case FilterKind.DateRange:
                foreach (var name in filter.Parameters)
                {
                    query.Day(name);
                }

                break;
            case FilterKind.Toggle:
                if (query.One(filter.Key) is { } toggle && toggle is not ("1" or "true" or "on" or "0" or "false" or "off"))
                {
                    query.Refuse(filter.Key, "应为 true 或 false。");
                }

                break;
            case FilterKind.Choices:
                CheckOptions(filter, query.All(filter.Key), query);
                break;
            case FilterKind.Choice:
                CheckOptions(filter, query.One(filter.Key) is { } one ? [one] : [], query);
                break;
            default:
                query.One(filter.Key);
                break;
        }
    }

    private static void CheckOptions<TRow>(Filter<TRow> filter, IReadOnlyList<string> values, ApiQuery query)
        where TRow : class
    {
        if (values.FirstOrDefault(value => ListReader.OptionOf(filter, value) is null) is { } unknown)
        {
            query.Refuse(filter.Key, filter.Options.Count > MostKeysTold
                ? "没有这个取值，或者您无权查看；请用接口返回的编号或代码。"
                : ApiQuery.NotAmong(unknown, filter.Options.Select(option => option.Key)));
        }
    }
}
