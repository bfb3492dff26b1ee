using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Shell.Lists;

namespace Tuijin.Directory.Features.ManageOrganisations;

/// <summary>Every organisation that acts in the product.</summary>
[Authorize(DirectoryPermissions.ReadOrganisations)]
internal sealed class OrganisationListPage(TuijinDb db, Viewer viewer, PermissionCatalogue permissions, ListPages lists) : PageModel
{
    public ListModel List { get; private set; } = null!;

    public bool MayEdit => permissions.Holds(viewer.Role, DirectoryPermissions.EditOrganisations);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await lists.Serve(this, OrganisationList.Spec(MayEdit), db.OrganisationRows(), list => List = list, cancellationToken);
}
