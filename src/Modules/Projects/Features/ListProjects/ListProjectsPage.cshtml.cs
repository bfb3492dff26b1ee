using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Shell.Lists;

namespace Tuijin.Projects.Features.ListProjects;

/// <summary>The ledger.</summary>
[Authorize(ProjectPermissions.Read)]
internal sealed class ListProjectsPage(ProjectList projects, ListPages lists, PermissionCatalogue permissions, Viewer viewer) : PageModel
{
    public ListModel List { get; private set; } = null!;

    public bool MayAdd => permissions.Holds(viewer.Role, ProjectPermissions.Edit);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await lists.Serve(
        this, await projects.Spec(cancellationToken), projects.Rows(), list => List = list, cancellationToken, permissions.Holds(viewer.Role, ProjectPermissions.Export));
}
