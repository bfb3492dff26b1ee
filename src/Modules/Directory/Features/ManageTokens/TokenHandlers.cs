using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.ManageUsers;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.ManageTokens;

/// <summary>The acts on tokens, for those who need several.</summary>
internal sealed record TokenHandlers(CreateTokenHandler Create, RevokeTokenHandler Revoke);

/// <summary>Creates a token of a user.</summary>
internal sealed class CreateTokenHandler(TuijinDb db, ILookupNormalizer normalizer, TimeProvider clock)
{
    private const int LongestName = 60, MostDays = 3650;

    public async Task<Result<string>> Handle(string userName, string name, int? days, CancellationToken cancellationToken)
    {
        if (await db.UserNamed(userName, normalizer, cancellationToken) is not { } user)
        {
            return new NoSuchUser(userName);
        }

        name = name.Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            return new BadField("Name", $"请填写令牌的用途，不超过 {LongestName} 个字。");
        }

        if (days is < 1 or > MostDays)
        {
            return new BadField("Days", $"有效天数应为 1 至 {MostDays}，留空表示长期有效。");
        }

        var now = clock.UtcNow();
        if (await db.Set<ApiToken>().AnyAsync(token => token.UserId == user.Id && token.Name == name && token.RevokedAt == null && (token.ExpiresAt == null || token.ExpiresAt > now), cancellationToken))
        {
            return new TokenNameTaken(name);
        }

        var secret = ApiToken.NewSecret();
        db.Add(new ApiToken { Id = clock.NewGuid(), UserId = user.Id, Name = name, Hash = ApiToken.HashOf(secret), CreatedAt = now, ExpiresAt = days is { } life ? now.AddDays(life) : null });
        await db.Save("创建接口令牌", cancellationToken);
        return secret;
    }
}

/// <summary>Makes a token useless at once.</summary>
internal sealed class RevokeTokenHandler(TuijinDb db, ILookupNormalizer normalizer, IMemoryCache cache, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string userName, string name, CancellationToken cancellationToken)
    {
        if (await db.UserNamed(userName, normalizer, cancellationToken) is not { } user)
        {
            return new NoSuchUser(userName);
        }

        var tokens = await db.Set<ApiToken>().Where(token => token.UserId == user.Id && token.Name == name && token.RevokedAt == null).ToListAsync(cancellationToken);
        if (tokens.Count == 0)
        {
            return new NotFound($"名为“{name}”的有效令牌");
        }

        tokens.ForEach(token => token.RevokedAt = clock.UtcNow());
        await db.Save("撤销接口令牌", cancellationToken);
        tokens.ForEach(token => cache.Remove(TokenAuthentication.CacheKey(token.Hash)));
        return null;
    }
}
