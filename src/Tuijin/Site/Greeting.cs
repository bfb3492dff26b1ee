using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Site;

/// <summary>What the program says when it listens: the address, and the demonstration accounts where there are any.</summary>
internal static class Greeting
{
    public static string Of(WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<TuijinDb>().Set<User>().AsNoTracking()
            .Where(user => user.IsDemonstration && !user.IsDisabled).OrderBy(user => user.UserName).Take(40).ToList();
        var lines = new List<string> { "", "推进 Tuijin 已启动：" + string.Join("  ", app.Urls) };
        if (accounts.Count > 0)
        {
            lines.Add("演示账户（在登录页点一下即可进入）：");
            lines.AddRange(accounts.GroupBy(user => user.Role).OrderBy(role => role.Key)
                .Select(role => $"  {role.Key.Title()}：{string.Join("、", role.Select(user => user.DisplayName).Take(4))}{(role.Count() > 4 ? " 等" : "")}"));
        }

        if (app.Services.GetRequiredService<SetUpCode>().ToPrint() is { } code)
        {
            lines.Add($"系统还没有用户，请打开上面的地址进行初始设置。一次性设置码：{code}");
        }

        return string.Join(Environment.NewLine, lines);
    }
}
