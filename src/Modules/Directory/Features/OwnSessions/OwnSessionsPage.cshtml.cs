using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.OwnSessions;

/// <summary>Where the viewer is signed in, and ending it.</summary>
[Authorize(DirectoryPermissions.OwnAccount)]
internal sealed class OwnSessionsPage(TuijinDb db, Viewer viewer, EndSessionsHandler handler, TimeProvider clock) : PageModel
{
    public IReadOnlyList<UserSession> Sessions { get; private set; } = [];

    /// <summary>The session of this browser.</summary>
    public Guid Current => Guid.Parse(User.FindFirstValue(Viewer.SessionClaim)!);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.UtcNow() - SessionCheck.IdleLimit;
        Sessions = await db.Set<UserSession>().AsNoTracking().Where(session => session.UserId == viewer.UserId && session.EndedAt == null && session.SeenAt > oldest)
            .OrderByDescending(session => session.SeenAt).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancellationToken) =>
        await handler.End(id, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("该设备已退出登录。", "/account/sessions");

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken)
    {
        await handler.EndOthers(Current, cancellationToken);
        return this.Done("其他设备已全部退出登录。", "/account/sessions");
    }
}
