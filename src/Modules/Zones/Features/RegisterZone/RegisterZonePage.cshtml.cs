using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Foundation.Forms;

namespace Tuijin.Zones.Features.RegisterZone;

[Authorize(ZonesPermissions.Approve)]
internal sealed class RegisterZonePage(RegisterZoneHandler register) : PageModel
{
    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellationToken) => await LoadBodies(cancellationToken);

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        await LoadBodies(cancellationToken);
        if (!this.Accepts(Form, new RegisterForm.Rules()))
        {
            return Page();
        }

        return await register.Handle(Form.BodyId, Form.Code, Form, cancellationToken) is { } refusal
            ? this.Refuse(refusal)
            : this.Done($"已登记{Form.Name.Trim()}。", $"/zones/{Form.Code}");
    }

    private async Task LoadBodies(CancellationToken cancellationToken) =>
        Bodies = [.. (await register.Bodies(cancellationToken)).Select(body => new SelectListItem(body.Name, body.Id.Value.ToString()))];
}
