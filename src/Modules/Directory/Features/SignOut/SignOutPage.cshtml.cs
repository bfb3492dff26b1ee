using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Features.SignOut;

/// <summary>Ends the session of this browser.</summary>
[Authorize(DirectoryPermissions.OwnAccount)]
internal sealed class SignOutPage(TuijinDb db, Viewer viewer, Sessions sessions, Trail trail) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Guid.TryParse(User.FindFirstValue(Viewer.SessionClaim), out var id)
            && await db.Set<UserSession>().SingleOrDefaultAsync(session => session.Id == id && session.EndedAt == null, cancellationToken) is { } session)
        {
            sessions.End(session);
            trail.Note("退出登录", $"user:{await db.Set<User>().Where(user => user.Id == viewer.UserId).Select(user => user.UserName).SingleAsync(cancellationToken)}");
            await sessions.Save(act: null, cancellationToken);
        }

        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return LocalRedirect("/sign-in");
    }
}
