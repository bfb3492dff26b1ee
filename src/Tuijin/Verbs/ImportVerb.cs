using System.CommandLine;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;

namespace Tuijin.Verbs;

/// <summary>import projects|enterprises FILE: the same import as the pages.</summary>
internal static class ImportVerb
{
    private static readonly Argument<FileInfo> Source = new("FILE") { Description = "台账文件（.xlsx、.xls、.csv、.tsv）" };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "只检查，不写入；--json 时列出每一行读出的内容" };

    private static readonly Option<bool> Json = new("--json") { Description = "以 JSON 输出结果，字段见 docs/glossary.md" };

    public static void AddTo(RootCommand root) => root.Subcommands.Add(new Command("import", "导入台账") { Projects(), Enterprises() });

    private static Command Projects()
    {
        var command = new Command("projects", "导入技改项目台账") { Source, DryRun, Json };
        command.SetAction((line, cancellationToken) => Run(line, async (services, stream, name) =>
        {
            var import = services.GetRequiredService<ProjectImport>();
            var result = line.GetValue(DryRun)
                ? await import.Preview(stream, name, withRecords: line.GetValue(Json), cancellationToken: cancellationToken)
                : await import.Run(stream, name, cancellationToken: cancellationToken);
            return result.IsRefused ? Refused(line, result.Refusal) : Told(line, result.Value, Sentence(result.Value.Counts, result.Value.Cells.Count, line.GetValue(DryRun)));
        }));
        return command;
    }

    private static Command Enterprises()
    {
        var command = new Command("enterprises", "导入企业名录") { Source, DryRun, Json };
        command.SetAction((line, cancellationToken) => Run(line, async (services, stream, name) =>
        {
            var result = await services.GetRequiredService<EnterpriseImport>().Run(stream, name, line.GetValue(DryRun), cancellationToken);
            return result.IsRefused
                ? Refused(line, result.Refusal)
                : Told(line, result.Value, Sentence(result.Value.Counts, result.Value.Cells.Count, line.GetValue(DryRun)));
        }));
        return command;
    }

    private static Task<int> Run(ParseResult line, Func<IServiceProvider, Stream, string, Task<int>> work) => Offline.Run(line, async services =>
    {
        var file = line.GetValue(Source)!;
        if (!file.Exists)
        {
            return Refused(line, new ImportFileMissing(file.FullName));
        }

        await using var stream = file.OpenRead();
        return await work(services, stream, file.Name);
    });

    private static string Sentence(ImportCounts counts, int cells, bool isDryRun) =>
        $"{(isDryRun ? "检查完毕（未写入）" : "已导入")}：共 {counts.Rows} 行，新增 {counts.New}，修改 {counts.Changed}，未变 {counts.Unchanged}，冲突 {counts.Conflicts}，未导入 {counts.Refused}；有说明的单元格 {cells} 个。";

    private static int Told<T>(ParseResult line, T result, string sentence)
    {
        if (line.GetValue(Json))
        {
            Output.Write(result);
        }
        else
        {
            Console.WriteLine(sentence);
        }

        return 0;
    }

    /// <summary>With --json a refusal is a document, too: { "error": sentence }.</summary>
    private static int Refused(ParseResult line, Refusal refusal)
    {
        if (line.GetValue(Json))
        {
            Output.Write(new { error = refusal.Message });
        }

        return Offline.Fail(refusal.Message);
    }

    private sealed record ImportFileMissing(string Path) : Refusal($"没有找到文件 {Path}。");
}
