using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Tuijin.Shell.Layout;

/// <summary>City, product, what waits, and who is signed in.</summary>
public sealed class TopBarViewComponent(INavigation navigation, IShellCounts counts, IOptionsSnapshot<ShellOptions> options) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(new TopBar(
        options.Value, await counts.For(UserClaimsPrincipal, HttpContext.RequestAborted), navigation.MenuOf(UserClaimsPrincipal)));
}

public sealed record TopBar(ShellOptions Options, ShellCounts Counts, UserMenu Menu);
