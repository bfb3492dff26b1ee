using Microsoft.AspNetCore.Authorization;
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

    public async Task OnGet(CancellationToken cancellationToken)
    {
        List = await lists.Read(this, await zones.Spec(cancellationToken), zones.Rows(), cancellationToken);
        Map = await maps.Drawing(code: null, cancellationToken);
    }
}
