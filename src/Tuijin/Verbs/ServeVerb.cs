using System.CommandLine;
using Tuijin.Databases;
using Tuijin.Demo;
using Tuijin.Site;

namespace Tuijin.Verbs;

/// <summary>serve: the site itself.</summary>
internal static class ServeVerb
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "监听地址，多个以分号分隔",
        DefaultValueFactory = _ => "http://localhost:5122",
    };

    private static readonly Option<bool> Empty = new("--empty") { Description = "不生成演示数据，由首位管理员初始设置" };

    public static void AddTo(RootCommand root)
    {
        var serve = new Command("serve", "启动网站（缺省命令）。其余以 -- 起头的参数作为配置，例如 --Logging:LogLevel:Default=Warning") { TreatUnmatchedTokensAsErrors = false };
        root.TreatUnmatchedTokensAsErrors = false;
        foreach (var command in new[] { root, serve })
        {
            command.Options.Add(Urls);
            command.Options.Add(Empty);
            command.SetAction(Serve);
        }

        root.Subcommands.Add(serve);
    }

    private static async Task<int> Serve(ParseResult line, CancellationToken cancellationToken)
    {
        if (line.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith("--", StringComparison.Ordinal)) is { } unknown)
        {
            Offline.Fail($"没有“{unknown}”这个命令。用 --help 查看全部命令。");
            return CommandLine.WrongCall;
        }

        var options = Common.Site(line) with { Urls = line.GetValue(Urls)!, StartEmpty = line.GetValue(Empty), Settings = line.UnmatchedTokens };
        _ = DatabaseModel.Of(options.Database);
        await using var app = TuijinSite.Build(options);
        await TuijinSite.Prepare(app);
        if (!options.StartEmpty)
        {
            await DemonstrationCity.SeedWhenNew(app.Services, Console.Out, cancellationToken);
        }

        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(Greeting.Of(app)));
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
