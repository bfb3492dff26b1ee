using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Features.ReadTrail;

/// <summary>One line of the trail, before and after.</summary>
[Authorize(DirectoryPermissions.ReadTrail)]
internal sealed class TrailLinePage(TuijinDb db, TrailReader reader) : PageModel
{
    public AuditEntry Entry { get; private set; } = null!;

    public HistoryLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<AuditEntry>().AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken) is not { } entry)
        {
            return NotFound();
        }

        Entry = entry;
        Line = (await reader.Explain([entry], cancellationToken))[0];
        return Page();
    }
}
