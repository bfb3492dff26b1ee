using Microsoft.AspNetCore.Identity;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>Shuts a user out, or lets it in again.</summary>
internal sealed class DisableUserHandler(TuijinDb db, Sessions sessions, ILookupNormalizer normalizer, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string userName, bool isDisabled, CancellationToken cancellationToken)
    {
        if (await db.UserNamed(userName, normalizer, cancellationToken) is not { } user)
        {
            return new NoSuchUser(userName);
        }

        if (isDisabled && user.Role is Foundation.Access.Role.Administrator && !await db.HasOtherAdministrator(user, cancellationToken))
        {
            return new LastAdministrator();
        }

        user.IsDisabled = isDisabled;
        user.Restamp(clock);
        if (isDisabled)
        {
            await sessions.EndAll(user.Id, except: null, cancellationToken);
        }

        await sessions.Save(isDisabled ? "停用用户" : "启用用户", cancellationToken);
        await sessions.RereadAll(user.Id, cancellationToken);
        return null;
    }
}
