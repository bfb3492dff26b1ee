using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.TwoFactor;

/// <summary>The second step of signing in: a code of the authenticator app, or a recovery code.</summary>
internal sealed class SecondStepHandler(TuijinDb db, SecondStepTickets tickets, SignInAttempts attempts, Sessions sessions, FactorKeys keys, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string? ticket, string code, HttpContext http, CancellationToken cancellationToken)
    {
        if (tickets.Read(ticket) is not { } userId
            || await db.Set<User>().SingleOrDefaultAsync(row => row.Id == userId && !row.IsDisabled, cancellationToken) is not { } user
            || await db.Set<SecondFactor>().SingleOrDefaultAsync(row => row.UserId == userId && row.ConfirmedAt != null, cancellationToken) is not { } factor)
        {
            return new SignInExpired();
        }

        if (await attempts.Try(user, Sessions.ViewerOf(user, http), "两步验证", new WrongCode(), () => factor.Use(code, keys.Read(factor), clock.UtcNow()), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await sessions.SignIn(user, http, "密码和验证码", cancellationToken);
        return null;
    }
}

/// <summary>Keys of authenticators as they are stored.</summary>
internal sealed class FactorKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Tuijin.SecondFactor");

    public string Protect(byte[] key) => protector.Protect(Convert.ToBase64String(key));

    public byte[] Read(SecondFactor factor) => Convert.FromBase64String(protector.Unprotect(factor.ProtectedKey));
}
