using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Shell.Lists;

namespace Tuijin.Directory.Features.EnterpriseList;

/// <summary>The register of enterprises.</summary>
[Authorize(DirectoryPermissions.ReadEnterprises)]
internal sealed class EnterpriseListPage(EnterpriseLists enterprises, Viewer viewer, PermissionCatalogue permissions, ListPages lists) : PageModel
{
    public ListModel List { get; private set; } = null!;

    public bool MayEdit => permissions.Holds(viewer.Role, DirectoryPermissions.EditEnterprises);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await lists.Serve(this, await enterprises.Spec(cancellationToken), enterprises.Rows, list => List = list, cancellationToken);
}
