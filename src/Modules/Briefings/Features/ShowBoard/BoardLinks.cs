using Microsoft.AspNetCore.Http.Extensions;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>Addresses of the lists behind the numbers.</summary>
internal static class BoardLinks
{
    /// <param name="area">Only projects of this division; those the viewer may see when null.</param>
    public static string Projects(BoardArea? area, params IEnumerable<(string Key, string Value)> asked) => Address("/projects", area is null ? asked : [("division", area.Code), .. asked]);

    public static string Duties(params IEnumerable<(string Key, string Value)> asked) => Address("/duties", asked);

    private static string Address(string path, IEnumerable<(string Key, string Value)> asked) =>
        path + new QueryBuilder(asked.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).ToQueryString();
}
