using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Shell.Desk;

namespace Tuijin.Shell.Guides;

/// <summary>The handbook of one's own role; those of the others are a click away, since offices explain the work to each other.</summary>
[Authorize(DeskModule.Own)]
internal sealed class GuidePage(Viewer viewer) : PageModel
{
    public Guide Guide { get; private set; } = null!;

    public IEnumerable<Guide> Others => Guide.All.Where(guide => guide != Guide);

    /// <param name="slug">Whose handbook; one's own when left out.</param>
    public IActionResult OnGet(string? slug)
    {
        if (Guide.All.FirstOrDefault(guide => slug is null ? guide.Role == viewer.Role : guide.Slug == slug) is not { } found)
        {
            return NotFound();
        }

        Guide = found;
        return Page();
    }
}
