using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Forms;

namespace Tuijin.Zones.Features.EditZone;

[Authorize(ZonesPermissions.Edit)]
internal sealed class EditZonePage(EditZoneHandler edit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public ZoneForm Form { get; set; } = new();

    public string ZoneName { get; private set; } = "";

    public bool HasBoundary { get; private set; }

    public bool MayApprove => edit.MayApprove;

    public async Task<IActionResult> OnGet(CancellationToken cancellationToken)
    {
        if (await edit.Find(Code, cancellationToken) is not { } zone)
        {
            return NotFound();
        }

        (Form, ZoneName, HasBoundary) = (ZoneForm.Of(zone), zone.Name, zone.BoundaryGeoJson is not null);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        if (await edit.Find(Code, cancellationToken) is not { } zone)
        {
            return NotFound();
        }

        (ZoneName, HasBoundary) = (zone.Name, zone.BoundaryGeoJson is not null);
        if (!this.Accepts(Form, new ZoneForm.Rules()))
        {
            return Page();
        }

        return await edit.Handle(Code, Form, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("已保存园区。", $"/zones/{Code}");
    }
}
