using System.Diagnostics;

namespace Tuijin.Bench;

/// <summary>The list of appeals, 50 rows a page, with filters, order and page varied; one client, then eight; then the same with a tenth of the data.</summary>
internal static class ListPageTime
{
    private const int Appeals = 100_000, Projects = 10_000, WarmUp = 200, Single = 600;

    private const double MedianGoal = 10, P99Goal = 40, RateGoal = 500, GrowthGoal = 1.5;

    private static readonly TimeSpan LoadTime = TimeSpan.FromSeconds(10);

    /// <summary>What officials ask: the open ones, one state, one department's category, one county, another order, a later page.</summary>
    private static readonly string[] Asked =
    [
        "/appeals", "/appeals?page=3", "/appeals?state=Assigned", "/appeals?state=Assigned&page=2", "/appeals?state=Closed",
        "/appeals?category=land", "/appeals?category=power&state=Assigned", "/appeals?sort=-number", "/appeals?county=000001", "/appeals?county=000002&state=Closed&page=2",
    ];

    public static async Task<Figure> Run(BenchOptions options)
    {
        var large = await Measure(await BenchData.Of(options, Appeals, Projects), "100,000 appeals");
        var small = await Measure(await BenchData.Of(options, Appeals / 10, Projects / 10), "10,000 appeals");
        var growth = large.Median / small.Median;
        Console.WriteLine($"tenfold data: {growth:0.00} times the median (goal < {GrowthGoal})");
        return new Figure(large.Median, "ms", $"≤ {MedianGoal}", large.Median <= MedianGoal && large.P99 <= P99Goal && large.Rate >= RateGoal && growth < GrowthGoal);
    }

    private static async Task<(double Median, double P99, double Rate)> Measure(BenchOptions city, string title)
    {
        await using var server = await ServerProcess.Start(city.Data, city.Database);
        using var client = await SignedIn.Client(server.Address, city.Data, city.Database);
        for (var i = 0; i < WarmUp; i++)
        {
            await Get(client, Asked[i % Asked.Length]);
        }

        var times = new List<double>();
        foreach (var address in Enumerable.Range(0, Single).Select(i => Asked[i % Asked.Length]))
        {
            var clock = Stopwatch.GetTimestamp();
            await Get(client, address);
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        foreach (var (address, at) in Asked.Select((address, at) => (address, at)))
        {
            Console.WriteLine($"  {address,-46} {Quantiles.Of(times.Where((_, i) => i % Asked.Length == at), 0.5):0.0} ms");
        }

        var processor = server.ProcessorTime;
        var rate = await Load(client);
        var (median, p99) = (Quantiles.Of(times, 0.5), Quantiles.Of(times, 0.99));
        Console.WriteLine($"{title}: median {median:0.0} ms (goal ≤ {MedianGoal}), p99 {p99:0.0} ms (goal ≤ {P99Goal}), 8 clients {rate:0} requests/s (goal ≥ {RateGoal}), server processor {(server.ProcessorTime - processor).TotalMilliseconds / (rate * LoadTime.TotalSeconds):0.0} ms a request, memory {server.Memory >> 20} MB");
        return (median, p99, rate);
    }

    private static async Task<double> Load(HttpClient client)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(async worker =>
        {
            var count = 0;
            while (clock.Elapsed < LoadTime)
            {
                await Get(client, Asked[(worker + count) % Asked.Length]);
                count++;
            }

            return count;
        }));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task Get(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }
}
