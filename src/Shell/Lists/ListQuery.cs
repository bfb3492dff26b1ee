using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Tuijin.Shell.Lists;

/// <summary>The address of a list: its path and what is chosen. Changing a choice makes a new address.</summary>
/// <param name="Path">Where the list lives, for example <c>/projects</c>.</param>
/// <param name="Values">Every parameter in its order; a name may occur more than once.</param>
public sealed record ListQuery(string Path, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    public const string SortKey = "sort";
    public const string PageKey = "page";
    public const string ColumnsKey = "columns";

    /// <summary>The address of this request, without the parameters that were left empty.</summary>
    public static ListQuery Of(HttpRequest request) => new(
        request.PathBase + request.Path,
        [.. from pair in request.Query
            from value in pair.Value
            where !string.IsNullOrEmpty(value)
            select KeyValuePair.Create(pair.Key, value)]);

    /// <summary>Another page of the same list.</summary>
    public string Page(int page) => With(PageKey, page <= 1 ? null : page.ToString(CultureInfo.InvariantCulture)).ToString();

    /// <summary>The first page in another order; <c>-key</c> is descending.</summary>
    public string Sort(string key, bool descending) =>
        With(PageKey, null).With(SortKey, descending ? $"-{key}" : key).ToString();

    /// <summary>The list without any filter, in the order and with the columns chosen.</summary>
    public string Unfiltered() => (this with
    {
        Values = [.. Values.Where(pair => pair.Key is SortKey or ColumnsKey)],
    }).ToString();

    /// <summary>The parameter replaced, or left out when null.</summary>
    public ListQuery With(string key, string? value)
    {
        var others = Values.Where(pair => !string.Equals(pair.Key, key, StringComparison.Ordinal));
        return this with { Values = value is null ? [.. others] : [.. others, KeyValuePair.Create(key, value)] };
    }

    /// <summary>Parameters that a form has to carry on besides those it asks for itself.</summary>
    public IEnumerable<KeyValuePair<string, string>> Except(params IReadOnlyCollection<string> keys) =>
        Values.Where(pair => !keys.Contains(pair.Key));

    public override string ToString() => Path + new QueryBuilder(Values).ToQueryString();
}
