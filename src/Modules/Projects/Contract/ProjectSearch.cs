using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Projects.Contract;

/// <summary>Finds projects within what the viewer may see, for pickers and references.</summary>
public sealed class ProjectSearch(TuijinDb db, Viewer viewer)
{
    private const int LongestWords = 60;

    /// <summary>Projects whose name, number or enterprise contains the words.</summary>
    /// <param name="enterpriseId">Only those of this enterprise, when named.</param>
    public async Task<IReadOnlyList<ProjectView>> Find(string words, EnterpriseId? enterpriseId, int most, CancellationToken cancellationToken)
    {
        var trimmed = words.Trim();
        var asked = trimmed.Length > LongestWords ? trimmed[..LongestWords] : trimmed;
        var rows = db.ProjectViewsVisibleTo(viewer).AsNoTracking();
        rows = enterpriseId is { } enterprise ? rows.Where(project => project.EnterpriseId == enterprise) : rows;
        rows = asked.Length > 0 ? rows.Where(project => project.Name.Contains(asked) || project.Number.Contains(asked) || project.EnterpriseName.Contains(asked)) : rows;
        return await rows.OrderBy(project => project.Number).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>The project of an id, when the viewer may see it.</summary>
    public Task<ProjectView?> ById(ProjectId id, CancellationToken cancellationToken) =>
        db.ProjectViewsVisibleTo(viewer).AsNoTracking().FirstOrDefaultAsync(project => project.Id == id, cancellationToken);

    /// <summary>The project of a number such as 项2026-0001, when the viewer may see it.</summary>
    public Task<ProjectView?> ByNumber(string number, CancellationToken cancellationToken) =>
        db.ProjectViewsVisibleTo(viewer).AsNoTracking().FirstOrDefaultAsync(project => project.Number == number, cancellationToken);
}
