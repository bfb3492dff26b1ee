using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;

namespace Tuijin.Directory.Features.Denied;

/// <summary>Where a signed-in person lands who may not open a page.</summary>
[Authorize(DirectoryPermissions.OwnAccount)]
internal sealed class DeniedPage(Viewer viewer) : PageModel
{
    public string RoleTitle => viewer.Role.Title();

    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
