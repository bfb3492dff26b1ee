using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Panels;
using Tuijin.Shell.Parts.Maps;
using Tuijin.Zones.Contract;

namespace Tuijin.Zones.Features.ShowZone;

[Authorize(ZonesPermissions.Read)]
internal sealed class ShowZonePage(ShowZoneHandler show, ZoneMaps maps, IEnumerable<IRecordPanel<ZoneOnPage>> panels, PermissionCatalogue permissions, Viewer viewer) : PageModel
{
    public ZonePage Zone { get; private set; } = null!;

    public MapModel Map { get; private set; } = new([]);

    public IReadOnlyList<(string Title, string Partial, object Model)> Panels { get; private set; } = [];

    public bool MayEdit => permissions.Holds(viewer.Role, ZonesPermissions.Edit);

    public string ProjectsHref => $"/projects?zone={Zone.Zone.Id.Value}";

    public string EnterprisesHref => $"/enterprises?zone={Zone.Zone.Id.Value}";

    public async Task<IActionResult> OnGet(string code, CancellationToken cancellationToken)
    {
        if (await show.Handle(code, cancellationToken) is not { } zone)
        {
            return NotFound();
        }

        (Zone, Map) = (zone, await maps.Drawing(code, cancellationToken));
        var shown = new List<(string, string, object)>();
        foreach (var panel in panels.OrderBy(panel => panel.Order))
        {
            if (await panel.Load(zone.Zone, cancellationToken) is { } model)
            {
                shown.Add((panel.Title, panel.Partial, model));
            }
        }

        Panels = shown;
        return Page();
    }
}
