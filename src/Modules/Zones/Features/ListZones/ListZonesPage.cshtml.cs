using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Shell.Lists;
using Tuijin.Shell.Parts.Maps;
using Tuijin.Zones.Contract;

namespace Tuijin.Zones.Features.ListZones;

[Authorize(ZonesPermissions.Read)]
internal sealed class ListZonesPage(ZoneList zones, ListPages lists, ZoneMaps maps, PermissionCatalogue permissions, Viewer viewer) : PageModel
{
    public ListModel List { get; private set; } = null!;

    public MapModel Map { get; private set; } = new([]);

    public bool MayRegister => permissions.Holds(viewer.Role, ZonesPermissions.Approve);

    public async Task<IActionResult> OnGet(CancellationToken cancellationToken)
    {
        Map = await maps.Drawing(code: null, cancellationToken);
        return await lists.Serve(this, await zones.Spec(cancellationToken), zones.Rows(), list => List = list, cancellationToken);
    }
}
