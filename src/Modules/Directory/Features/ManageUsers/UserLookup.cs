using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>Finding users as people name them.</summary>
internal static class UserLookup
{
    /// <summary>The user of this name, in any case; null when there is none.</summary>
    public static Task<User?> UserNamed(this TuijinDb db, string userName, ILookupNormalizer normalizer, CancellationToken cancellationToken)
    {
        var normalized = normalizer.NormalizeName(userName.Trim());
        return db.Set<User>().SingleOrDefaultAsync(user => user.NormalizedUserName == normalized, cancellationToken);
    }

    /// <summary>Whether somebody else can still administer when this user cannot.</summary>
    public static Task<bool> HasOtherAdministrator(this TuijinDb db, User user, CancellationToken cancellationToken) =>
        db.Set<User>().AnyAsync(other => other.Role == Role.Administrator && !other.IsDisabled && other.Id != user.Id, cancellationToken);
}
