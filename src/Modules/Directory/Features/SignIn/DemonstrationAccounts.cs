using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Features.ManageUsers;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.SignIn;

/// <summary>Accounts of one role on the sign-in page.</summary>
internal sealed record DemonstrationRole(string Title, IReadOnlyList<UserRow> Accounts);

/// <summary>The accounts of the demonstration city, entered with one click. In a real city there are none, and nothing here does anything.</summary>
internal sealed class DemonstrationAccounts(TuijinDb db, ILookupNormalizer normalizer, Sessions sessions)
{
    public async Task<IReadOnlyList<DemonstrationRole>> Read(CancellationToken cancellationToken)
    {
        var accounts = await db.UserRows().Where(user => user.IsDemonstration && !user.IsDisabled).OrderBy(user => user.UserName).ToListAsync(cancellationToken);
        return [.. accounts.GroupBy(user => user.Role).OrderBy(role => role.Key).Select(role => new DemonstrationRole(role.Key.Title(), [.. role]))];
    }

    public async Task<Refusal?> SignIn(string name, HttpContext http, CancellationToken cancellationToken)
    {
        if (await db.UserNamed(name, normalizer, cancellationToken) is not { IsDemonstration: true, IsDisabled: false } user)
        {
            return new NotFound("演示账户");
        }

        await sessions.SignIn(user, http, "演示账户", cancellationToken);
        return null;
    }
}
