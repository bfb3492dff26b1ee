using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>All users by name, for the command line.</summary>
internal sealed class ListUsersHandler(TuijinDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<UserSummary>> Handle(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await db.UserRows().OrderBy(user => user.UserName).ToListAsync(cancellationToken);
        return [.. rows.Select(user => new UserSummary(user.UserName, user.DisplayName, user.Role, user.Affiliation, user.IsDisabled, user.LockedUntil > now ? user.LockedUntil.Value.UtcDateTime : null))];
    }
}
