using System.Diagnostics;

namespace Tuijin.Bench;

/// <summary>The second start with the demonstration city: what an official waits for after a restart.</summary>
internal static class StartTime
{
    private const double GoalSeconds = 2;

    private const int Runs = 7;

    public static async Task<Figure> Run(BenchOptions options)
    {
        var data = Path.Combine(options.Data, "start");
        var first = Stopwatch.StartNew();
        await using (await ServerProcess.Start(data, options.Database))
        {
            Console.WriteLine($"first start (makes the demonstration city when missing): {first.Elapsed.TotalSeconds:0.00} s");
        }

        var seconds = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            await using var server = await ServerProcess.Start(data, options.Database);
            seconds.Add(server.FirstAnswerAfter.TotalSeconds);
            Console.WriteLine($"start {run + 1}: {seconds[^1]:0.000} s, processor {server.ProcessorTime.TotalSeconds:0.00} s, memory {server.Memory >> 20} MB");
        }

        var median = Quantiles.Of(seconds, 0.5);
        return new Figure(median, "s", $"≤ {GoalSeconds}", median <= GoalSeconds);
    }
}

/// <summary>Quantiles of measured values.</summary>
internal static class Quantiles
{
    public static double Of(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
