using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;

namespace Tuijin.Foundation.Access;

/// <summary>Bearer tokens of the API: a token acts as its user.</summary>
public sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    TuijinDb db, IMemoryCache cache, TimeProvider clock) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";

    /// <summary>How long a revoked token may still work on another node.</summary>
    private static readonly TimeSpan AnswerLife = TimeSpan.FromSeconds(20);

    /// <summary>Cache key of a token, to forget it when it is revoked.</summary>
    public static object CacheKey(string hash) => ("token", hash);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var hash = ApiToken.HashOf(header["Bearer ".Length..].Trim());
        if (!cache.TryGetValue(CacheKey(hash), out ClaimsPrincipal? principal))
        {
            var now = clock.UtcNow();
            var user = await (from token in db.Set<ApiToken>() join owner in db.Set<User>() on token.UserId equals owner.Id
                              where token.Hash == hash && token.RevokedAt == null && (token.ExpiresAt == null || token.ExpiresAt > now) && !owner.IsDisabled
                              select owner).AsNoTracking().SingleOrDefaultAsync();
            principal = user is null ? null : UserPrincipal.Of(user, SchemeName);
            if (principal is not null)
            {
                cache.Set(CacheKey(hash), principal, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = AnswerLife, Size = 1 });
            }
        }

        return principal is null
            ? AuthenticateResult.Fail("令牌无效、已过期或已撤销。")
            : AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName));
    }
}
