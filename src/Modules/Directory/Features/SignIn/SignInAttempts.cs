using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.SignIn;

/// <summary>
/// Guards every question for a secret (password, code): an attempt is counted before the secret is looked at, so that many
/// attempts at the same moment cannot outrun the lock-out.
/// </summary>
internal sealed class SignInAttempts(TuijinDb db, IOptions<IdentityOptions> identity, Trail trail, TimeProvider clock)
{
    /// <summary>Null when the secret is right; the caller saves, which also sets the count back.</summary>
    /// <param name="user">Tracked by the context.</param>
    /// <param name="actor">Who tries, for the trail.</param>
    /// <param name="act">What is tried, for instance 登录.</param>
    /// <param name="wrong">What to answer when the secret is wrong.</param>
    public async Task<Refusal?> Try(User user, Viewer actor, string act, Refusal wrong, Func<bool> isRight, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var lockout = identity.Value.Lockout;
        var counted = await db.Set<User>().Where(row => row.Id == user.Id && (row.LockoutEnd == null || row.LockoutEnd <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount + 1), cancellationToken);
        await db.Entry(user).ReloadAsync(cancellationToken);
        if (counted == 0)
        {
            trail.NoteFor(actor, act + "被拒（账户已锁定）", user.AuditSubject);
            await db.SaveChangesAsync(cancellationToken);
            return new AccountLocked(user.LockoutEnd!.Value.UtcDateTime);
        }

        var isLookedAt = user.AccessFailedCount <= lockout.MaxFailedAccessAttempts;
        if (isLookedAt && isRight())
        {
            (user.AccessFailedCount, user.LockoutEnd) = (0, null);
            return null;
        }

        trail.NoteFor(actor, act + (isLookedAt ? "失败" : "被拒（尝试过于频繁）"), user.AuditSubject, new { 连续失败次数 = user.AccessFailedCount });
        if (user.AccessFailedCount >= lockout.MaxFailedAccessAttempts)
        {
            (user.AccessFailedCount, user.LockoutEnd) = (0, now + lockout.DefaultLockoutTimeSpan);
            trail.NoteFor(actor, "锁定账户", user.AuditSubject);
        }

        await db.SaveChangesAsync(cancellationToken);
        return user.LockoutEnd > now ? new AccountLocked(user.LockoutEnd.Value.UtcDateTime) : wrong;
    }
}
