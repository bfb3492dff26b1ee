using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Projects.Contract;
using Tuijin.Site;

namespace Tuijin.Bench;

/// <summary>
/// 100,000 rows of 20 columns imported into the demonstration city: each becomes a project with its plan, its standing with lights and its line
/// in the trail, all in one transaction (what <c>import projects FILE</c> does, without the start of the process). Divided by what merely
/// reading the same file takes: the product's own reader goes over every sheet, row and cell and turns each into text, figure or day, and
/// nothing is made of them. Both run in this process, by turns, each after a round that warms them up; the medians are compared. The reader of
/// ExcelDataReader is timed beside it, so that nobody need take our own one's slowness for a virtue.
/// </summary>
internal static class ImportProjectsTime
{
    private const int Rows = 100_000, WarmUpRows = 3_000, Rounds = 4;

    private const double Goal = 3;

    private const string Names = "第%号车间数字化改造项目";

    public static async Task<Figure> Run(BenchOptions options)
    {
        var city = await BenchData.Of(options, appeals: 0, projects: 0);
        var (small, large) = (LedgerFile.Of(options.Data, WarmUpRows), LedgerFile.Of(options.Data, Rows));
        await using var app = TuijinSite.Build(new SiteOptions { DataDirectory = city.Data, Database = city.Database }, builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        await TuijinSite.Prepare(app);
        ReadOnly(small);
        await Import(app, small);
        var (reads, imports) = (new List<Spent>(), new List<Spent>());
        for (var round = 1; round <= Rounds; round++)
        {
            reads.Add(await Spent.On(() => Task.FromResult(ReadOnly(large))));
            imports.Add(await Import(app, large));
            Console.WriteLine($"round {round}: reading {reads[^1]}; importing {imports[^1]}");
        }

        Console.WriteLine($"ExcelDataReader over the same file: {await Spent.On(() => Task.FromResult(ReadElsewhere(large)))}");
        var (read, import) = (Quantiles.Of(reads.Select(one => one.Seconds), 0.5), Quantiles.Of(imports.Select(one => one.Seconds), 0.5));
        Console.WriteLine($"{Rows / import:0} rows/s; processor time {imports.Min(one => one.ProcessorSeconds) / reads.Min(one => one.ProcessorSeconds):0.00} times that of reading");
        return new Figure(import / read, "times reading", $"≤ {Goal}", import / read <= Goal);
    }

    private static int ReadOnly(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = WorkbookReader.Open(file, path).Value!;
        var cells = 0;
        while (reader.NextSheet())
        {
            while (reader.NextRow() is { } row)
            {
                cells += row.Cells.Count(cell => !cell.IsEmpty);
            }
        }

        return cells;
    }

    private static int ReadElsewhere(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = ExcelDataReader.ExcelReaderFactory.CreateReader(file);
        var cells = 0;
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                cells += reader.GetValue(column) is null ? 0 : 1;
            }
        }

        return cells;
    }

    /// <summary>Imports, and takes the projects away again, so that every round finds the same city.</summary>
    private static async Task<Spent> Import(WebApplication app, string path)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAs(Viewer.System("bench"));
        await using var file = File.OpenRead(path);
        var spent = await Spent.On(async () =>
        {
            var result = await scope.ServiceProvider.GetRequiredService<ProjectImport>().Run(file, path);
            return result.Value is { Counts: var counts } && counts.New == counts.Rows ? counts.Rows : throw new InvalidOperationException(result.Refusal?.Message ?? result.Value!.Counts.ToString());
        });
        var db = scope.ServiceProvider.GetRequiredService<TuijinDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await db.Database.ExecuteSqlRawAsync($"DELETE FROM project_standing WHERE project_id IN (SELECT id FROM project WHERE name LIKE '{Names}')");
        await db.Database.ExecuteSqlRawAsync($"DELETE FROM year_plan WHERE project_id IN (SELECT id FROM project WHERE name LIKE '{Names}')");
        await db.Database.ExecuteSqlRawAsync($"DELETE FROM project WHERE name LIKE '{Names}'");
        return spent;
    }

    /// <summary>What a piece of work has taken.</summary>
    private sealed record Spent(double Seconds, double ProcessorSeconds, long PeakBytes)
    {
        public static async Task<Spent> On(Func<Task<int>> work)
        {
            GC.Collect();
            var (before, peak, process) = (GC.GetTotalMemory(forceFullCollection: true), 0L, Process.GetCurrentProcess());
            var (clock, processor, user) = (Stopwatch.StartNew(), process.TotalProcessorTime, process.UserProcessorTime);
            using (new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20)))
            {
                await work();
            }

            process.Refresh();
            Console.WriteLine($"user {(process.UserProcessorTime - user).TotalSeconds:0.00} gc {GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)} pause {GC.GetTotalPauseDuration().TotalSeconds:0.00} alloc {GC.GetTotalAllocatedBytes()>>20}");
            return new Spent(clock.Elapsed.TotalSeconds, (process.TotalProcessorTime - processor).TotalSeconds, Math.Max(0, peak - before));
        }

        public override string ToString() => $"{Seconds:0.00} s, processor {ProcessorSeconds:0.00} s, at most {PeakBytes >> 20} MB more in memory";
    }
}
