using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.OwnSessions;

/// <summary>Ends sessions of the viewer on other devices.</summary>
internal sealed class EndSessionsHandler(TuijinDb db, Viewer viewer, Sessions sessions, Trail trail)
{
    /// <summary>Ends one session; other people's are not found.</summary>
    public async Task<Refusal?> End(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<UserSession>().SingleOrDefaultAsync(row => row.Id == id && row.UserId == viewer.UserId && row.EndedAt == null, cancellationToken) is not { } session)
        {
            return new NotFound("该设备上的登录");
        }

        sessions.End(session);
        trail.Note("退出其他设备", await Subject(cancellationToken), new { 设备 = session.Device, 地址 = session.Address });
        await sessions.Save(act: null, cancellationToken);
        return null;
    }

    /// <summary>Ends every session but one.</summary>
    public async Task EndOthers(Guid current, CancellationToken cancellationToken)
    {
        await sessions.EndAll(viewer.UserId, except: current, cancellationToken);
        trail.Note("退出其他全部设备", await Subject(cancellationToken));
        await sessions.Save(act: null, cancellationToken);
    }

    private async Task<string> Subject(CancellationToken cancellationToken) =>
        (await db.Set<User>().SingleAsync(user => user.Id == viewer.UserId, cancellationToken)).AuditSubject;
}
