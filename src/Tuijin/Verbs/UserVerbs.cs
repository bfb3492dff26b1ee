using System.CommandLine;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Results;

namespace Tuijin.Verbs;

/// <summary>user add|list|disable|reset-password and token create|revoke.</summary>
internal static class UserVerbs
{
    private static readonly Option<bool> Json = new("--json") { Description = "以 JSON 输出，供程序读取" };

    public static void AddTo(RootCommand root)
    {
        root.Subcommands.Add(new Command("user", "用户账户") { Add(), List(), Disable(), ResetPassword() });
        root.Subcommands.Add(new Command("token", "接口令牌") { CreateToken(), RevokeToken() });
    }

    private static Argument<string> UserName() => new("USER") { Description = "登录名" };

    private static Command Add()
    {
        var user = UserName();
        var name = new Option<string>("--name") { Description = "姓名", Required = true };
        var role = new Option<Role>("--role") { Description = "角色：" + string.Join("、", Enum.GetValues<Role>().Select(one => $"{one}（{one.Title()}）")), Required = true };
        var organisation = new Option<string?>("--organisation") { Description = "所属单位的全称或简称；政府部门、园区、协会、高校、银行的用户必填" };
        var enterprise = new Option<string?>("--enterprise") { Description = "所属企业的统一社会信用代码；企业用户必填" };
        var post = new Option<string?>("--post") { Description = "职务" };
        var command = new Command("add", "新增用户；临时密码只显示一次，首次登录须修改") { user, name, role, organisation, enterprise, post, Json };
        command.SetAction((line, cancellationToken) => Run(line, async users => Secret(line, "password", "临时密码", await users.Add(
            new NewUser(line.GetValue(user)!, line.GetValue(name)!, line.GetValue(role), line.GetValue(organisation), line.GetValue(enterprise), line.GetValue(post)), cancellationToken))));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "列出用户") { Json };
        command.SetAction((line, cancellationToken) => Run(line, async users =>
        {
            var all = await users.List(cancellationToken);
            if (line.GetValue(Json))
            {
                Output.Write(all);
            }
            else
            {
                foreach (var user in all)
                {
                    Console.WriteLine($"{user.UserName}\t{user.DisplayName}\t{user.Role.Title()}\t{user.Affiliation}\t{(user.IsDisabled ? "停用" : "在用")}");
                }
            }

            return 0;
        }));
        return command;
    }

    private static Command Disable()
    {
        var user = UserName();
        var command = new Command("disable", "停用用户：结束其全部登录，令牌失效") { user };
        command.SetAction((line, cancellationToken) => Run(line, async users => Done(await users.Disable(line.GetValue(user)!, cancellationToken), "已停用。")));
        return command;
    }

    private static Command ResetPassword()
    {
        var user = UserName();
        var command = new Command("reset-password", "重置密码并解除锁定；临时密码只显示一次") { user, Json };
        command.SetAction((line, cancellationToken) => Run(line, async users => Secret(line, "password", "临时密码", await users.ResetPassword(line.GetValue(user)!, cancellationToken))));
        return command;
    }

    private static Command CreateToken()
    {
        var user = UserName();
        var name = new Option<string>("--name") { Description = "用途", Required = true };
        var days = new Option<int?>("--days") { Description = "有效天数（1–3650）；缺省为长期有效" };
        var command = new Command("create", "为用户创建接口令牌；令牌只显示一次") { user, name, days, Json };
        command.SetAction((line, cancellationToken) => Run(line, async users => Secret(line, "token", "令牌", await users.CreateToken(
            line.GetValue(user)!, line.GetValue(name)!, line.GetValue(days), cancellationToken))));
        return command;
    }

    private static Command RevokeToken()
    {
        var user = UserName();
        var name = new Option<string>("--name") { Description = "用途", Required = true };
        var command = new Command("revoke", "撤销令牌") { user, name };
        command.SetAction((line, cancellationToken) => Run(line, async users => Done(await users.RevokeToken(line.GetValue(user)!, line.GetValue(name)!, cancellationToken), "已撤销。")));
        return command;
    }

    private static Task<int> Run(ParseResult line, Func<UserAdministration, Task<int>> work) =>
        Offline.Run(line, services => work(services.GetRequiredService<UserAdministration>()), onData: line.CommandResult.Command.Name != "add");

    private static int Secret(ParseResult line, string key, string title, Result<string> result)
    {
        if (result.IsRefused)
        {
            return Offline.Fail(result.Refusal.Message);
        }

        if (line.GetValue(Json))
        {
            Output.Write(new Dictionary<string, string> { [key] = result.Value });
        }
        else
        {
            Console.WriteLine($"{title}（只显示这一次）：{result.Value}");
        }

        return 0;
    }

    private static int Done(Refusal? refusal, string message)
    {
        if (refusal is not null)
        {
            return Offline.Fail(refusal.Message);
        }

        Console.WriteLine(message);
        return 0;
    }
}
