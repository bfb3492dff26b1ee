using System.Diagnostics;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Imports;
using Tuijin.Projects.Contract;
using Tuijin.Site;
namespace Tuijin.Bench;
internal static class Scratch
{
    public static async Task<Figure> Run(BenchOptions options)
    {
        var city = await BenchData.Of(options, 0, 0);
        var large = LedgerFile.Of(options.Data, 100_000);
        await using var app = TuijinSite.Build(new SiteOptions { DataDirectory = city.Data, Database = city.Database }, b => b.Logging.SetMinimumLevel(LogLevel.Error));
        for (var i = 0; i < 4; i++)
        {
            var p = Process.GetCurrentProcess();
            var c0 = p.TotalProcessorTime; var w = Stopwatch.StartNew();
            await using (var scope = app.Services.CreateAsyncScope())
            {
                scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAs(Viewer.System("bench"));
                await using var f = File.OpenRead(large);
                await TableImport.Read(f, large, (ImportSpec)typeof(ProjectImport).Assembly.GetType("Tuijin.Projects.Features.ImportProjects.ProjectFields")!.GetField("Spec")!.GetValue(null)!, null, _ => ValueTask.CompletedTask);
                p.Refresh(); var c1 = p.TotalProcessorTime; var w1 = w.Elapsed;
                var r = await scope.ServiceProvider.GetRequiredService<ProjectImport>().Preview(f, large);
                p.Refresh(); var c2 = p.TotalProcessorTime; var w2 = w.Elapsed;
                Console.WriteLine($"table {w1.TotalSeconds:0.00}/{(c1 - c0).TotalSeconds:0.00}  preview {(w2 - w1).TotalSeconds:0.00}/{(c2 - c1).TotalSeconds:0.00} {r.Value!.Counts}");
            }
        }
        return new Figure(0, "", "", true);
    }
}
