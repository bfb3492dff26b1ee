using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tuijin.Accountability.Features.ViewDuty;

[Authorize(AccountabilityPermissions.Read)]
internal sealed class ViewDutyPage(DutyReader reader) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    public DutyFacts Duty { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await reader.Find(Number, cancellationToken) is not { } duty)
        {
            return NotFound();
        }

        Duty = duty;
        return Page();
    }
}
