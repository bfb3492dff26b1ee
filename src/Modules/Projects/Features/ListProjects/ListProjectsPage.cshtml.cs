using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Features.ImportProjects;
using Tuijin.Shell.Lists;

namespace Tuijin.Projects.Features.ListProjects;

/// <summary>The ledger.</summary>
[Authorize(ProjectPermissions.Read)]
internal sealed class ListProjectsPage(ProjectList projects, ListPages lists, PermissionCatalogue permissions, Viewer viewer, IDataProtectionProvider protection, TimeProvider clock) : PageModel
{
    public ListModel List { get; private set; } = null!;

    public bool MayAdd => permissions.Holds(viewer.Role, ProjectPermissions.Edit);

    public bool MayImport => permissions.Holds(viewer.Role, ProjectPermissions.Import);

    /// <summary>What is exported can be edited off line and imported again by those who may.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await lists.Serve(
        this, await projects.Spec(cancellationToken), projects.Rows(), list => List = list, cancellationToken, permissions.Holds(viewer.Role, ProjectPermissions.Export),
        seal: RoundTripSeal.New(ProjectFields.Exported, protection, clock.UtcNow()));
}
