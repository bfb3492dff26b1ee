using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Shell.Lists;

namespace Tuijin.Projects.Features.ListPermits;

/// <summary>手续台账.</summary>
[Authorize(ProjectPermissions.ReadPermits)]
internal sealed class ListPermitsPage(PermitList permits, ListPages lists, PermissionCatalogue permissions, Viewer viewer) : PageModel
{
    public ListModel List { get; private set; } = null!;

    public PermitFigures Figures { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Figures = await permits.Figures(cancellationToken);
        return await lists.Serve(
            this, await permits.Spec(cancellationToken), permits.Rows(), list => List = list, cancellationToken, permissions.Holds(viewer.Role, ProjectPermissions.Export));
    }
}
