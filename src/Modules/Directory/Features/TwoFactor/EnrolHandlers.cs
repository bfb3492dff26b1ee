using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.TwoFactor;

/// <summary>Prepares a key for the viewer's authenticator app; the same key until it is confirmed.</summary>
internal sealed class PrepareFactorHandler(TuijinDb db, Viewer viewer, FactorKeys keys)
{
    public async Task<byte[]> Handle(CancellationToken cancellationToken)
    {
        var factor = await db.Set<SecondFactor>().SingleOrDefaultAsync(row => row.UserId == viewer.UserId, cancellationToken);
        if (factor is null)
        {
            factor = new SecondFactor { UserId = viewer.UserId, ProtectedKey = keys.Protect(Totp.NewKey()) };
            db.Add(factor);
            await db.SaveChangesAsync(cancellationToken);
        }

        return keys.Read(factor);
    }
}

/// <summary>Codes for a lost telephone; each works once.</summary>
internal sealed record RecoveryCodes(IReadOnlyList<string> Codes);

/// <summary>Switches the second step on, after a first code has shown that the app has the key; answers the recovery codes, shown once.</summary>
internal sealed class ConfirmFactorHandler(TuijinDb db, Viewer viewer, SignInAttempts attempts, FactorKeys keys, TimeProvider clock)
{
    public async Task<Result<RecoveryCodes>> Handle(string code, CancellationToken cancellationToken)
    {
        var user = await db.Set<User>().SingleAsync(row => row.Id == viewer.UserId, cancellationToken);
        if (await db.Set<SecondFactor>().SingleOrDefaultAsync(row => row.UserId == viewer.UserId && row.ConfirmedAt == null, cancellationToken) is not { } factor)
        {
            return new NotFound("待启用的验证器");
        }

        if (await attempts.Try(user, viewer, "启用两步验证", new WrongCode(), () => factor.Use(code, keys.Read(factor), clock.UtcNow()), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        factor.ConfirmedAt = clock.UtcNow();
        var codes = factor.RenewRecoveryCodes();
        user.TwoFactorEnabled = true;
        user.Restamp(clock);
        await db.Save("启用两步验证", cancellationToken);
        return new RecoveryCodes(codes);
    }
}

/// <summary>Switches the second step off; asks for a code, so that an open screen is not enough.</summary>
internal sealed class RemoveFactorHandler(TuijinDb db, Viewer viewer, SignInAttempts attempts, FactorKeys keys, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string code, CancellationToken cancellationToken)
    {
        var user = await db.Set<User>().SingleAsync(row => row.Id == viewer.UserId, cancellationToken);
        if (await db.Set<SecondFactor>().SingleOrDefaultAsync(row => row.UserId == viewer.UserId && row.ConfirmedAt != null, cancellationToken) is not { } factor)
        {
            return new NotFound("已启用的验证器");
        }

        if (await attempts.Try(user, viewer, "停用两步验证", new WrongCode(), () => factor.Use(code, keys.Read(factor), clock.UtcNow()), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        db.Remove(factor);
        user.TwoFactorEnabled = false;
        user.Restamp(clock);
        await db.Save("停用两步验证", cancellationToken);
        return null;
    }
}
