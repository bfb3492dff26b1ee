using System.Linq.Expressions;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Lists;

namespace Tuijin.Projects.Features.ListProjects;

/// <summary>县区乡镇 as a filter of lists.</summary>
internal static class DivisionFilter
{
    /// <param name="path">Division path of a row.</param>
    public static Filter<TRow> Of<TRow>(ProjectNames names, Viewer viewer, Expression<Func<TRow, string>> path)
        where TRow : class
    {
        var divisions = names.Divisions.Where(division => division.Level is not DivisionLevel.City && IsOffered(division, viewer)).ToList();
        var paths = divisions.ToDictionary(division => division.Code, division => division.DivisionPath);
        return Filters.Choice<TRow>("division", "县区乡镇", [.. divisions.Select(division => KeyValuePair.Create(division.Code, Indented(division)))], code => Scope.IsWithin(path, paths[code]));
    }

    /// <summary>A county or township is offered its own branch only.</summary>
    private static bool IsOffered(DivisionView division, Viewer viewer) =>
        viewer.Role is not (Role.County or Role.Township) || division.DivisionPath.StartsWith(viewer.ScopePath, StringComparison.Ordinal);

    private static string Indented(DivisionView division) => division.Level is DivisionLevel.Township ? "　" + division.Name : division.Name;
}
