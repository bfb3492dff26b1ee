using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.TwoFactor;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.SignIn;

/// <summary>How far a sign-in came: done, or a code is asked for next.</summary>
/// <param name="Ticket">Proof that the password was right, for the second step; null when the user is signed in.</param>
internal sealed record SignInProgress(string? Ticket);

/// <summary>Signs in with name and password.</summary>
internal sealed class SignInHandler(
    TuijinDb db, SignInAttempts attempts, Sessions sessions, SecondStepTickets tickets, IPasswordHasher<User> hasher, ILookupNormalizer normalizer, Trail trail)
{
    /// <summary>A hash that is compared for unknown names and locked accounts, so that the time an answer takes does not tell which names exist.</summary>
    private static readonly string NobodysHash = new PasswordHasher<User>().HashPassword(null!, "nobody");

    public async Task<Result<SignInProgress>> Handle(SignInForm form, HttpContext http, CancellationToken cancellationToken)
    {
        var name = normalizer.NormalizeName(form.UserName!.Trim());
        var user = await db.Set<User>().SingleOrDefaultAsync(row => row.NormalizedUserName == name, cancellationToken);
        if (user is null)
        {
            hasher.VerifyHashedPassword(null!, NobodysHash, form.Password!);
            // The name itself is not kept: people type their password into the wrong box.
            trail.NoteFor(Unknown(http), "登录失败", "sign-in:未知用户", new { 原因 = "登录名不存在" });
            await db.SaveChangesAsync(cancellationToken);
            return new WrongSignIn();
        }

        if (await attempts.Try(user, Sessions.ViewerOf(user, http), "登录", new WrongSignIn(), () => IsRight(user, form.Password!), cancellationToken, isLastSecret: !user.TwoFactorEnabled) is { } refusal)
        {
            if (refusal is AccountLocked { IsSecretUnread: true })
            {
                hasher.VerifyHashedPassword(null!, NobodysHash, form.Password!);
            }

            return new WrongSignIn();
        }

        if (user.IsDisabled)
        {
            trail.NoteFor(Sessions.ViewerOf(user, http), "登录被拒（账户已停用）", user.AuditSubject);
            await db.SaveChangesAsync(cancellationToken);
            return new AccountDisabled();
        }

        if (user.TwoFactorEnabled)
        {
            await db.SaveChangesAsync(cancellationToken);
            return new SignInProgress(tickets.Issue(user.Id));
        }

        await sessions.SignIn(user, http, "密码", cancellationToken);
        return new SignInProgress(null);
    }

    private bool IsRight(User user, string password)
    {
        var answer = hasher.VerifyHashedPassword(user, user.PasswordHash ?? NobodysHash, password);
        if (answer is PasswordVerificationResult.SuccessRehashNeeded && user.PasswordHash is not null)
        {
            user.PasswordHash = hasher.HashPassword(user, password);
        }

        return answer is not PasswordVerificationResult.Failed && user.PasswordHash is not null;
    }

    private static Viewer Unknown(HttpContext http) =>
        new(Guid.Empty, "未登录", Role.Enterprise, null, null, "/none/") { Origin = http.Connection.RemoteIpAddress?.ToString() ?? "" };
}
