using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Accountability.Data;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Files;

namespace Tuijin.Accountability.Features.ViewDuty;

[Authorize(AccountabilityPermissions.Read)]
internal sealed class ViewDutyPage(DutyReader reader, Attachments attachments, Viewer viewer) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    public DutyFacts Duty { get; private set; } = null!;

    /// <summary>Files that show that the task is done.</summary>
    public IReadOnlyList<Attachment> Evidence { get; private set; } = [];

    public bool MaySeeTrail => viewer.SeesCity;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await reader.Find(Number, cancellationToken) is not { } duty)
        {
            return NotFound();
        }

        Duty = duty;
        Evidence = await attachments.Of(DutyFiles.OwnerKind, duty.Id, cancellationToken);
        return Page();
    }
}
