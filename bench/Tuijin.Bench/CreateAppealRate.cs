using System.Diagnostics;
using System.Net.Http.Json;
using Tuijin.Foundation.Access;

namespace Tuijin.Bench;

/// <summary>POST /api/appeals with eight clients, each with an Idempotency-Key, in a city of 100,000 appeals: acknowledged only when the commit is on disk.</summary>
internal static class CreateAppealRate
{
    private const int Appeals = 100_000, Projects = 10_000, Clients = 8;

    private const double Goal = 1000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4), LoadTime = TimeSpan.FromSeconds(12);

    public static async Task<Figure> Run(BenchOptions options)
    {
        var city = await BenchData.Of(options, Appeals, Projects);
        await using var server = await ServerProcess.Start(city.Data, city.Database);
        using var client = await SignedIn.Api(server.Address, city.Data, city.Database, Role.Enterprise);
        await Load(client, WarmUp);
        var processor = server.ProcessorTime;
        var (rate, times) = await Load(client, LoadTime);
        Console.WriteLine($"{Clients} clients: {rate:0} created/s, median {Quantiles.Of(times, 0.5):0.0} ms, p99 {Quantiles.Of(times, 0.99):0.0} ms, server processor {(server.ProcessorTime - processor).TotalMilliseconds / times.Count:0.00} ms each, memory {server.Memory >> 20} MB");
        return new Figure(rate, "1/s", $"≥ {Goal}", rate >= Goal);
    }

    private static async Task<(double Rate, IReadOnlyList<double> Times)> Load(HttpClient client, TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async worker =>
        {
            var own = new List<double>();
            while (clock.Elapsed < duration)
            {
                var from = Stopwatch.GetTimestamp();
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/appeals")
                {
                    Content = JsonContent.Create(new { text = $"第{own.Count}次:车间扩建后用电容量不足,机器频繁停机,请协调增容。", category = "power", place = "一号车间", contactName = "李工" }),
                };
                request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
                using var answer = await client.SendAsync(request);
                if (!answer.IsSuccessStatusCode)
                {
                    throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
                }

                own.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }

            return own;
        }));
        return (times.Sum(own => own.Count) / clock.Elapsed.TotalSeconds, times.SelectMany(own => own).ToList());
    }
}
