using Microsoft.AspNetCore.Http;

namespace Tuijin.Foundation.Lists;

/// <summary>What was asked of a list: read from the address, so that every list can be bookmarked, shared and exported.</summary>
/// <param name="Values">Filter key → values given.</param>
/// <param name="Sort">Column key with a leading "-" for descending; null for the list's own order.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page, 10 to 200.</param>
/// <param name="Columns">Chosen columns; empty for the list's own.</param>
public sealed record ListQuery(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, string? Sort, int Page, int Size, IReadOnlyList<string> Columns)
{
    public const int DefaultSize = 50, MostOnPage = 200;

    private const int LongestValue = 200;

    private static readonly string[] Reserved = ["sort", "page", "size", "columns", "export"];

    /// <summary>Everything, in the list's own order and with its own columns.</summary>
    public static readonly ListQuery Everything = new(new Dictionary<string, IReadOnlyList<string>>(), null, 1, MostOnPage, []);

    /// <summary>Reads a query string. What cannot be read is left out, never an error: an old bookmark must still open. Addresses of the API are checked before (<see cref="Api.ApiLists"/>).</summary>
    public static ListQuery From(IQueryCollection query) => new(
        query.Where(pair => !Reserved.Contains(pair.Key))
            .Select(pair => (pair.Key, Values: Clean(pair.Value)))
            .Where(pair => pair.Values.Count > 0)
            .ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Values, StringComparer.Ordinal),
        query["sort"].FirstOrDefault() is { Length: > 0 and < 60 } sort ? sort : null,
        int.TryParse(query["page"], out var page) ? Math.Clamp(page, 1, 1_000_000) : 1,
        int.TryParse(query["size"], out var size) ? Math.Clamp(size, 1, MostOnPage) : DefaultSize,
        query["columns"].OfType<string>().Where(key => key.Length is > 0 and < 60).Take(100).ToList());

    /// <summary>The first value of a parameter, or null.</summary>
    public string? First(string key) => Values.TryGetValue(key, out var values) ? values[0] : null;

    private static List<string> Clean(IEnumerable<string?> values) => values
        .Select(value => new string((value ?? "").Where(letter => !char.IsControl(letter)).Take(LongestValue).ToArray()).Trim())
        .Where(value => value.Length > 0).Take(100).ToList();
}
