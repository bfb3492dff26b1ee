using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.SignIn;

/// <summary>Begins and ends sessions: the row that the cookie names, the cookie, the line in the trail.</summary>
internal sealed class Sessions(TuijinDb db, SessionCheck check, IMemoryCache cache, Trail trail, TimeProvider clock)
{
    private readonly List<Guid> stale = [];

    /// <summary>The viewer that a user is while signing in, for the trail.</summary>
    public static Viewer ViewerOf(User user, HttpContext http) =>
        Viewer.From(UserPrincipal.Of(user, CookieAuthenticationDefaults.AuthenticationScheme))! with { Origin = http.Connection.RemoteIpAddress?.ToString() ?? "" };

    /// <summary>Writes a new session of the user and saves; answers the principal for the cookie.</summary>
    /// <param name="how">How the user signed in, for the trail: 密码, 密码和验证码, 演示账户, 统一身份认证.</param>
    public async Task<System.Security.Claims.ClaimsPrincipal> Begin(User user, HttpContext http, string how, CancellationToken cancellationToken)
    {
        var session = new UserSession
        {
            Id = clock.NewGuid(),
            UserId = user.Id,
            StartedAt = clock.UtcNow(),
            SeenAt = clock.UtcNow(),
            Address = http.Connection.RemoteIpAddress?.ToString() ?? "",
            Device = DeviceName.Of(http.Request.Headers.UserAgent.ToString()),
        };
        db.Add(session);
        trail.NoteFor(ViewerOf(user, http), "登录", user.AuditSubject, new { 方式 = how, 设备 = session.Device });
        await db.SaveChangesAsync(cancellationToken);
        return UserPrincipal.Of(user, CookieAuthenticationDefaults.AuthenticationScheme, session.Id);
    }

    /// <summary>Begins a session and sets the cookie.</summary>
    public async Task SignIn(User user, HttpContext http, string how, CancellationToken cancellationToken) =>
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, await Begin(user, http, how, cancellationToken));

    /// <summary>Ends the sessions of a user; done with <see cref="Save"/>.</summary>
    /// <param name="except">A session that goes on.</param>
    public async Task EndAll(Guid userId, Guid? except, CancellationToken cancellationToken)
    {
        var open = await db.Set<UserSession>().Where(session => session.UserId == userId && session.EndedAt == null && session.Id != except).ToListAsync(cancellationToken);
        foreach (var session in open)
        {
            End(session);
        }
    }

    /// <summary>Reads a session's user again at its next request; done with <see cref="Save"/>.</summary>
    public void Reread(Guid session) => stale.Add(session);

    /// <summary>Reads the user again at the next request of each of its sessions and tokens, after the user was changed and saved.</summary>
    public async Task RereadAll(Guid userId, CancellationToken cancellationToken)
    {
        (await db.Set<UserSession>().Where(session => session.UserId == userId && session.EndedAt == null).Select(session => session.Id).ToListAsync(cancellationToken)).ForEach(check.Forget);
        (await db.Set<ApiToken>().Where(token => token.UserId == userId && token.RevokedAt == null).Select(token => token.Hash).ToListAsync(cancellationToken))
            .ForEach(hash => cache.Remove(TokenAuthentication.CacheKey(hash)));
    }

    /// <summary>Marks a tracked session as ended; done with <see cref="Save"/>.</summary>
    public void End(UserSession session)
    {
        session.EndedAt = clock.UtcNow();
        stale.Add(session.Id);
    }

    /// <summary>Saves, and only then forgets what was remembered of the sessions: a request in between would remember them as they were before.</summary>
    /// <param name="act">What was done, in Chinese; null when it was noted in the trail already.</param>
    public async Task Save(string? act, CancellationToken cancellationToken)
    {
        await (act is null ? db.SaveChangesAsync(cancellationToken) : db.Save(act, cancellationToken));
        stale.ForEach(check.Forget);
        stale.Clear();
    }
}
