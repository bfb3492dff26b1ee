using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;

namespace Tuijin.Foundation.Access;

/// <summary>Checks on each request that the session still runs and that the user is still who the cookie says; remembers the answer for a short while.</summary>
public sealed class SessionCheck(IServiceScopeFactory scopes, IMemoryCache cache, TimeProvider clock)
{
    /// <summary>How long an ended session or changed role may still work on another node.</summary>
    private static readonly TimeSpan AnswerLife = TimeSpan.FromSeconds(20);

    /// <summary>A session unused for this long is over.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromHours(12);

    public async Task Validate(CookieValidatePrincipalContext context)
    {
        if (!Guid.TryParse(context.Principal?.FindFirstValue(Viewer.SessionClaim), out var session)
            || await Principal(session) is not { } principal)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        context.ReplacePrincipal(principal);
    }

    /// <summary>Forgets what was remembered of a session, after it was ended or its user changed.</summary>
    public void Forget(Guid session) => cache.Remove(("session", session));

    private async Task<ClaimsPrincipal?> Principal(Guid session)
    {
        if (cache.TryGetValue(("session", session), out ClaimsPrincipal? known))
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TuijinDb>();
        var found = await (from row in db.Set<UserSession>() join user in db.Set<User>() on row.UserId equals user.Id
                           where row.Id == session && row.EndedAt == null && !user.IsDisabled select new { row, user }).AsNoTracking().SingleOrDefaultAsync();
        var now = clock.UtcNow();
        if (found is null || now - found.row.SeenAt > IdleLimit)
        {
            return null;
        }

        // Written rarely: a list of sessions needs no seconds.
        if (now - found.row.SeenAt > TimeSpan.FromMinutes(5))
        {
            await db.Set<UserSession>().Where(row => row.Id == session).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now));
        }

        var principal = UserPrincipal.Of(found.user, CookieAuthenticationDefaults.AuthenticationScheme, session);
        cache.Set(("session", session), principal, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = AnswerLife, Size = 1 });
        return principal;
    }
}
