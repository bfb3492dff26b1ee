using System.CommandLine;
using System.Text.Json;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;

namespace Tuijin.Verbs;

/// <summary>export projects|appeals|enterprises.</summary>
internal static class ExportVerb
{
    public static void AddTo(RootCommand root)
    {
        var what = new Argument<string>("WHAT") { Description = "projects、appeals 或 enterprises" };
        what.AcceptOnlyFromAmong("projects", "appeals", "enterprises");
        var file = new Argument<FileInfo?>("FILE") { Description = "写入的文件，一般为 .xlsx；与 --json 同用时写入 JSON，省略则输出到屏幕", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "以 JSON 数组输出，字段与接口相同，金额单位为元" };
        var command = new Command("export", "导出项目、诉求或企业") { what, file, json };
        command.SetAction((line, cancellationToken) => Offline.Run(line, async services =>
        {
            var export = services.GetServices<IRecordExport>().Single(one => one.Key == line.GetValue(what));
            services.GetRequiredService<Trail>().Note("导出清单", $"list:{export.Key}", new { 方式 = "命令行" });
            await services.GetRequiredService<TuijinDb>().SaveChangesAsync(cancellationToken);
            var target = line.GetValue(file);
            if (line.GetValue(json) && target is null)
            {
                await WriteJson(Console.Out, export, cancellationToken);
                return 0;
            }

            if (target is null)
            {
                return Offline.Fail("请给出要写入的文件，或用 --json 输出。");
            }

            await using var stream = target.Create();
            if (line.GetValue(json))
            {
                await using var text = new StreamWriter(stream);
                await WriteJson(text, export, cancellationToken);
            }
            else
            {
                await export.WriteWorkbook(stream, cancellationToken);
            }

            Console.WriteLine($"已导出到 {target.FullName}。");
            return 0;
        }, onData: true));
        root.Subcommands.Add(command);
    }

    /// <summary>One array, a record a line, written as it is read.</summary>
    private static async Task WriteJson(TextWriter output, IRecordExport export, CancellationToken cancellationToken)
    {
        var options = new JsonSerializerOptions(export.Json) { Encoder = Output.Json.Encoder };
        await output.WriteAsync("[");
        var first = true;
        await foreach (var record in export.Records(cancellationToken))
        {
            await output.WriteAsync((first ? "\n" : ",\n") + JsonSerializer.Serialize(record, record.GetType(), options));
            first = false;
        }

        await output.WriteLineAsync("\n]");
    }
}
