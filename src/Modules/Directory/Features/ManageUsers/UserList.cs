using System.Linq.Expressions;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>The list of users.</summary>
internal static class UserList
{
    public static ListSpec<UserRow> Spec(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new ListSpec<UserRow>("users", "用户")
        {
            Columns =
            [
                Columns.Of<UserRow, string>("name", "登录名", user => user.UserName),
                Columns.Of<UserRow, string>("display", "姓名", user => user.DisplayName),
                Columns.Of<UserRow, Role>("role", "角色", user => user.Role) with { As = user => new Cell(user.Role.Title()) },
                Columns.Of<UserRow, string>("affiliation", "单位或企业", user => user.Affiliation),
                Columns.Of<UserRow, string>("post", "职务", user => user.Post),
                Columns.Of<UserRow, bool>("state", "状态", user => user.IsDisabled, ColumnKind.Tag) with { As = user => State(user, now) },
                Columns.Of<UserRow, bool>("two-steps", "两步验证", user => user.HasTwoSteps) with { As = user => new Cell(user.HasTwoSteps ? "已启用" : "", null) },
                Columns.Of<UserRow, DateTime?>("seen", "最近使用", user => user.SeenAt, ColumnKind.Moment),
            ],
            Filters =
            [
                Filters.Text<UserRow>("q", "姓名、登录名、单位", word => user => user.UserName.Contains(word) || user.DisplayName.Contains(word) || user.Affiliation.Contains(word)),
                Filters.Choice<UserRow>("role", "角色", ChoiceKeys.Options<Role>(role => role.Title()), RoleIs),
                Filters.Toggle<UserRow>("disabled", "仅看停用", user => user.IsDisabled),
                Filters.Toggle<UserRow>("locked", "仅看锁定", user => user.LockedUntil > now),
            ],
            DefaultSort = "name",
            Identity = user => user.Id,
            Href = user => Href(user.UserName),
            DependsOn = [typeof(User), typeof(UserSession)],
        };
    }

    /// <summary>Address of a user's page.</summary>
    public static string Href(string userName) => "/users/" + Uri.EscapeDataString(userName);

    private static Expression<Func<UserRow, bool>> RoleIs(string key)
    {
        var role = ChoiceKeys.Values<Role>([key])[0];
        return user => user.Role == role;
    }

    private static Cell State(UserRow user, DateTimeOffset now) => user switch
    {
        { IsDisabled: true } => new Cell("停用", "muted"),
        _ when user.LockedUntil > now => new Cell("锁定", "bad", $"至{user.LockedUntil.Value.UtcDateTime.ShanghaiTime():yyyy-MM-dd HH:mm}"),
        _ => new Cell("在用", "ok"),
    };
}
