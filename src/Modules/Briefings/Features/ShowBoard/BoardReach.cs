using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>A division as a line of the board.</summary>
internal sealed record BoardArea(string Code, string Name, string Path);

/// <summary>How far a board reaches: the whole city by counties, a county by townships, a township alone.</summary>
/// <param name="Own">The viewer's division; null for the whole city.</param>
/// <param name="Parts">The divisions one level below.</param>
internal sealed record BoardReach(BoardArea? Own, IReadOnlyList<BoardArea> Parts)
{
    /// <summary>Townships of the whole city, named with their county; empty for a county or township, whose parts they are.</summary>
    public IReadOnlyList<BoardArea> Townships { get; init; } = [];

    public string Path => Own?.Path ?? "/";

    public string PartWord => Own is null ? "县区" : "乡镇";

    /// <summary>Rows of the path belong to this part; null when they belong to the whole only.</summary>
    public BoardArea? PartOf(string path) => Parts.FirstOrDefault(part => path.StartsWith(part.Path, StringComparison.Ordinal));

    public static async Task<BoardReach> Of(TuijinDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        var divisions = await db.Set<DivisionView>().Within(division => division.DivisionPath, viewer.SeesCity ? "/" : viewer.ScopePath)
            .OrderBy(division => division.DivisionPath).ToListAsync(cancellationToken);
        if (viewer.SeesCity)
        {
            var counties = divisions.Where(division => division.Level is DivisionLevel.County).Select(Area).ToList();
            return new BoardReach(null, counties)
            {
                Townships = [.. from township in divisions.Where(division => division.Level is DivisionLevel.Township).Select(Area)
                                from county in counties.Where(county => township.Path.StartsWith(county.Path, StringComparison.Ordinal))
                                select township with { Name = $"{county.Name} {township.Name}" }],
            };
        }

        return new BoardReach(
            divisions.Where(division => division.DivisionPath == viewer.ScopePath).Select(Area).FirstOrDefault() ?? new BoardArea("none", "", viewer.ScopePath),
            [.. divisions.Where(division => division.Level is DivisionLevel.Township && division.DivisionPath != viewer.ScopePath).Select(Area)]);
    }

    private static BoardArea Area(DivisionView division) => new(division.Code, division.Name, division.DivisionPath);
}
