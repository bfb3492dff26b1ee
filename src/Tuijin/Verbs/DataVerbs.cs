using System.CommandLine;
using Tuijin.Backups;
using Tuijin.Demo;
using Tuijin.Foundation.Auditing;
using Tuijin.Site;

namespace Tuijin.Verbs;

/// <summary>migrate, demo, backup, restore, audit verify: the data as a whole.</summary>
internal static class DataVerbs
{
    public static void AddTo(RootCommand root)
    {
        root.Subcommands.Add(Migrate());
        root.Subcommands.Add(Demo());
        root.Subcommands.Add(Backup());
        root.Subcommands.Add(Restore());
        root.Subcommands.Add(new Command("audit", "操作日志") { Verify() });
    }

    private static Command Migrate()
    {
        var command = new Command("migrate", "把数据库升级到当前版本的结构（serve 启动时也会自动升级）");
        command.SetAction(line => Offline.Run(line, _ =>
        {
            Console.WriteLine("数据库结构已是当前版本。");
            return Task.FromResult(0);
        }));
        return command;
    }

    private static Command Demo()
    {
        var command = new Command("demo", "在空数据库中生成演示城市（虚构数据）");
        command.SetAction(async (line, cancellationToken) =>
        {
            await using var app = TuijinSite.Build(Common.Site(line), Offline.Quiet);
            await TuijinSite.Prepare(app);
            await DemonstrationCity.SeedWhenNew(app.Services, Console.Out, cancellationToken);
            return 0;
        });
        return command;
    }

    private static Command Backup()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "备份文件（.zip），不得已存在" };
        var command = new Command("backup", "把数据库、上传文件和密钥备份到一个文件；网站运行时也可以备份") { file };
        command.SetAction((line, cancellationToken) => Offline.Run(line, async services =>
        {
            var target = line.GetValue(file)!;
            if (target.Exists)
            {
                return Offline.Fail($"{target.FullName} 已存在，请换一个文件名。");
            }

            var summary = await services.GetRequiredService<BackupWriter>().Write(target, cancellationToken);
            Console.WriteLine(summary);
            return 0;
        }, onData: true));
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "由 backup 生成的备份文件" };
        var replace = new Option<bool>("--replace") { Description = "覆盖数据目录或数据库中现有的数据" };
        var command = new Command("restore", "从备份文件恢复；恢复前请先停止网站") { file, replace };
        command.SetAction(async (line, cancellationToken) =>
        {
            var refusal = await BackupReader.Restore(line.GetValue(file)!, Common.Site(line), line.GetValue(replace), cancellationToken);
            if (refusal is not null)
            {
                return Offline.Fail(refusal.Message);
            }

            Console.WriteLine("已恢复。可用 audit verify 核对操作日志。");
            return 0;
        });
        return command;
    }

    private static Command Verify()
    {
        var command = new Command("verify", "核对操作日志的校验链，列出被改动、删除、插入的记录");
        command.SetAction((line, cancellationToken) => Offline.Run(line, async services =>
        {
            var report = await services.GetRequiredService<AuditVerification>().Run(cancellationToken);
            foreach (var finding in report.Findings)
            {
                Console.WriteLine(finding);
            }

            Console.WriteLine(report.IsWhole ? $"操作日志完整，共 {report.Entries} 条。" : $"发现 {report.Findings.Count} 处问题，共 {report.Entries} 条。");
            return report.IsWhole ? 0 : 1;
        }, onData: true));
        return command;
    }
}
