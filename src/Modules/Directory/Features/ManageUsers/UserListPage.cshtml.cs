using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Data;
using Tuijin.Shell.Lists;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>Everybody who can sign in.</summary>
[Authorize(DirectoryPermissions.ManageUsers)]
internal sealed class UserListPage(TuijinDb db, ListPages lists, TimeProvider clock) : PageModel
{
    public ListModel List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await lists.Serve(this, UserList.Spec(clock), db.UserRows(), list => List = list, cancellationToken);
}
