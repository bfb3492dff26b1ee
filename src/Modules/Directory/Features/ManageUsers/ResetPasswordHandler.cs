using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>Gives a user who forgot the password a temporary one, ends the user's sessions and, on demand, the second step of a lost telephone.</summary>
internal sealed class ResetPasswordHandler(TuijinDb db, Sessions sessions, IPasswordHasher<User> hasher, ILookupNormalizer normalizer, TimeProvider clock)
{
    public async Task<Result<string>> Handle(string userName, CancellationToken cancellationToken, bool removeSecondStep = false)
    {
        if (await db.UserNamed(userName, normalizer, cancellationToken) is not { } user)
        {
            return new NoSuchUser(userName);
        }

        var password = TemporaryPassword.New();
        user.SetPassword(hasher.HashPassword(user, password), mustChange: true, clock);
        user.Restamp(clock);
        if (removeSecondStep)
        {
            user.TwoFactorEnabled = false;
            db.RemoveRange(await db.Set<SecondFactor>().Where(factor => factor.UserId == user.Id).ToListAsync(cancellationToken));
        }

        await sessions.EndAll(user.Id, except: null, cancellationToken);
        await sessions.Save("重置密码", cancellationToken);
        return password;
    }
}

/// <summary>Lets a locked user try again before the time is over.</summary>
internal sealed class UnlockUserHandler(TuijinDb db, ILookupNormalizer normalizer, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string userName, CancellationToken cancellationToken)
    {
        if (await db.UserNamed(userName, normalizer, cancellationToken) is not { } user)
        {
            return new NoSuchUser(userName);
        }

        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        user.Restamp(clock);
        await db.Save("解除锁定", cancellationToken);
        return null;
    }
}
