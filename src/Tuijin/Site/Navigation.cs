using System.Security.Claims;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;
using Tuijin.Shell.Desk;
using Tuijin.Shell.Layout;

namespace Tuijin.Site;

/// <summary>The menu: what the modules offer, as far as the person may open it.</summary>
internal sealed class Navigation(ModuleCatalogue modules, PermissionCatalogue permissions) : INavigation
{
    private static readonly string[] GroupOrder = ["工作", "项目", "诉求", "会议", "责任", "园区", "名录", "管理", "帮助"];

    private static readonly string[] PhoneBar = ["/board", "/todo", "/appeals", "/projects"];

    public IReadOnlyList<NavGroup> For(ClaimsPrincipal user) => Viewer.From(user) is not { } viewer
        ? []
        : modules.Modules.SelectMany(module => module.Menu)
            .Where(item => permissions.Holds(viewer.Role, item.Permission))
            .GroupBy(item => item.Group)
            .OrderBy(group => Array.IndexOf(GroupOrder, group.Key) is >= 0 and var at ? at : GroupOrder.Length)
            .Select(group => new NavGroup(group.Key, group.Select(item => new NavItem(item.Title, item.Href, item.Icon, OnPhone: PhoneBar.Contains(item.Href))).ToList()))
            .ToList();

    public UserMenu MenuOf(ClaimsPrincipal user)
    {
        var viewer = Viewer.From(user);
        return new UserMenu(viewer?.Name ?? "", viewer?.Role.Title() ?? "",
        [
            new NavItem("修改密码", "/account/password", "settings"),
            new NavItem("两步验证", "/account/two-factor", "audit"),
            new NavItem("登录设备", "/account/sessions", "person"),
        ]);
    }
}

/// <summary>The numbers of the top bar.</summary>
internal sealed class TopBarCounts(DeskCounts counts) : IShellCounts
{
    public async Task<ShellCounts> For(ClaimsPrincipal user, CancellationToken cancel)
    {
        var (todo, unread) = Viewer.From(user) is null ? (0, 0) : await counts.Read(cancel);
        return new ShellCounts(todo, unread);
    }
}
