using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ListProgrammes;

/// <summary>The programmes with their tiers and rules of lights, and the rules there are.</summary>
[Authorize(ProjectPermissions.ReadProgrammes)]
internal sealed class ListProgrammesPage(TuijinDb db, Viewer viewer, PermissionCatalogue permissions) : PageModel
{
    public IReadOnlyList<Programme> Programmes { get; private set; } = [];

    public IReadOnlyDictionary<ProgrammeId, int> Projects { get; private set; } = new Dictionary<ProgrammeId, int>();

    public bool MayEdit => permissions.Holds(viewer.Role, ProjectPermissions.EditProgrammes);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Programmes = await db.Programmes().AsNoTracking().OrderBy(programme => programme.SortOrder).ThenBy(programme => programme.Name).ToListAsync(cancellationToken);
        Projects = await db.ProjectsVisibleTo(viewer).GroupBy(project => project.ProgrammeId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
    }
}
