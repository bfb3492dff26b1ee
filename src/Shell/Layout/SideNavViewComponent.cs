using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Tuijin.Shell.Layout;

/// <summary>The modules on the left, and on a phone the bar at the bottom.</summary>
public sealed class SideNavViewComponent(INavigation navigation, IOptionsSnapshot<ShellOptions> options) : ViewComponent
{
    private const int ItemsOfPhoneBar = 4;

    public IViewComponentResult Invoke()
    {
        var groups = navigation.For(UserClaimsPrincipal);
        var items = groups.SelectMany(group => group.Items).ToArray();
        var here = Request.PathBase + Request.Path;
        var current = items
            .Where(item => here.StartsWithSegments(item.Href, StringComparison.OrdinalIgnoreCase))
            .MaxBy(item => item.Href.Length);
        NavItem[] chosen = [.. items.Where(item => item.OnPhone)];
        return View(new SideNav(groups, [.. (chosen.Length > 0 ? chosen : items).Take(ItemsOfPhoneBar)], current?.Href, options.Value));
    }
}

/// <param name="CurrentHref">Of the item whose page, or a page below it, is shown.</param>
public sealed record SideNav(IReadOnlyList<NavGroup> Groups, IReadOnlyList<NavItem> Phone, string? CurrentHref, ShellOptions Options);
