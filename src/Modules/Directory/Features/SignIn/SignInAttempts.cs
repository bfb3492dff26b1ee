using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.SignIn;

/// <summary>
/// Guards every question for a secret (password, code). An attempt takes its turn before the secret is looked at, and the last
/// turn locks the account at once: however many attempts come at the same moment, in whichever process, no more are looked at.
/// </summary>
internal sealed class SignInAttempts(TuijinDb db, IOptions<IdentityOptions> identity, Trail trail, TimeProvider clock)
{
    private LockoutOptions Lockout => identity.Value.Lockout;

    /// <summary>Null when the secret is right; the caller saves, which also sets the count back.</summary>
    /// <param name="user">Tracked by the context.</param>
    /// <param name="actor">Who tries, for the trail.</param>
    /// <param name="act">What is tried, for instance 登录.</param>
    /// <param name="wrong">What to answer when the secret is wrong.</param>
    /// <param name="isLastSecret">
    /// False when another secret is asked for next: the count stands, or whoever knows the one could begin anew with the other for ever.
    /// </param>
    public async Task<Refusal?> Try(
        User user, Viewer actor, string act, Refusal wrong, Func<bool> isRight, CancellationToken cancellationToken, bool isLastSecret = true)
    {
        if (await TakeTurn(user, cancellationToken) is not { } turn)
        {
            trail.NoteFor(actor, act + "被拒（账户已锁定）", user.AuditSubject);
            await db.SaveChangesAsync(cancellationToken);
            return new AccountLocked(user.LockoutEnd!.Value.UtcDateTime, IsSecretUnread: true);
        }

        if (isRight())
        {
            if (isLastSecret)
            {
                (user.AccessFailedCount, user.LockoutEnd) = (0, null);
            }
            else
            {
                await GiveBack(user, turn, cancellationToken);
            }

            return null;
        }

        trail.NoteFor(actor, act + "失败", user.AuditSubject, new { 连续失败次数 = turn.Number });
        if (turn.LockedUntil is { } until)
        {
            trail.NoteFor(actor, "锁定账户", user.AuditSubject, new { 锁定至 = until.UtcDateTime.ShanghaiTime().ToString("yyyy-MM-dd HH:mm") });
        }

        await db.SaveChangesAsync(cancellationToken);
        return turn.LockedUntil is { } end ? new AccountLocked(end.UtcDateTime, IsSecretUnread: false) : wrong;
    }

    /// <summary>Counts an attempt; null when the account is locked. Of several who read the same count one writes; the others read again.</summary>
    private async Task<Turn?> TakeTurn(User user, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        while (user.LockoutEnd is null || user.LockoutEnd <= now)
        {
            var seen = user.AccessFailedCount;
            var isLast = seen + 1 >= Lockout.MaxFailedAccessAttempts;
            var turn = new Turn(seen + 1, isLast ? now + Lockout.DefaultLockoutTimeSpan : null);
            var count = isLast ? 0 : turn.Number;
            var taken = await db.Set<User>()
                .Where(row => row.Id == user.Id && row.AccessFailedCount == seen && (row.LockoutEnd == null || row.LockoutEnd <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, count).SetProperty(row => row.LockoutEnd, turn.LockedUntil), cancellationToken);
            await db.Entry(user).ReloadAsync(cancellationToken);
            if (taken == 1)
            {
                return turn;
            }
        }

        return null;
    }

    /// <summary>Takes back what this attempt counted, and nothing that others counted meanwhile.</summary>
    private Task<int> GiveBack(User user, Turn turn, CancellationToken cancellationToken)
    {
        var row = db.Set<User>().Where(row => row.Id == user.Id);
        return turn.LockedUntil is null
            ? row.Where(row => row.AccessFailedCount > 0)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount - 1), cancellationToken)
            : row.Where(row => row.LockoutEnd != null && row.AccessFailedCount == 0)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, turn.Number - 1).SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null), cancellationToken);
    }

    /// <param name="Number">Which attempt in a row it is, from 1.</param>
    /// <param name="LockedUntil">Set for the last one before the lock.</param>
    private sealed record Turn(int Number, DateTimeOffset? LockedUntil);
}
