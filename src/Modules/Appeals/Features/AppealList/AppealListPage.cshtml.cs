using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Shell.Lists;

namespace Tuijin.Appeals.Features.AppealList;

[Authorize(AppealPermissions.Read)]
internal sealed class AppealListPage(AppealLists appeals, ListPages lists, PermissionCatalogue permissions, Viewer viewer) : PageModel
{
    public ListModel List { get; private set; } = null!;

    public string Title => viewer.Role is Role.Enterprise ? "我的诉求" : "诉求台账";

    public bool MayRaise => permissions.Holds(viewer.Role, AppealPermissions.Raise);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await lists.Serve(
        this, await appeals.Spec(cancellationToken), appeals.Rows(), list => List = list, cancellationToken,
        exportable: permissions.Holds(viewer.Role, AppealPermissions.Export),
        bulkActions: permissions.Holds(viewer.Role, AppealPermissions.Decide) ? [new ListAction("批量交办", "/appeals/assign-many")] : null);
}
