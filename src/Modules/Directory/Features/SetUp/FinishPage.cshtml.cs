using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.SetUp;

/// <summary>The end of set-up.</summary>
[Authorize(DirectoryPermissions.SetUp)]
internal sealed class FinishPage(TuijinDb db, Cities cities, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<CitySetting>().SingleOrDefaultAsync(cancellationToken) is not { } city)
        {
            return this.Refuse(new NoCityYet());
        }

        city.SetUpFinishedAt ??= clock.UtcNow();
        await db.Save("完成初始设置", cancellationToken);
        cities.Forget();
        return this.Done("初始设置已完成。请为各单位添加用户。", "/users");
    }
}
