using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Tuijin.Bench;

/// <summary>Bytes over the wire, compressed, for pages without and with charts and a map: everything the page loads, counted by following its links as a browser does.</summary>
internal static partial class PageWeight
{
    private const double PlainGoal = 100, ChartGoal = 300, MapGoal = 520, RepeatGoal = 25;

    public static async Task<Figure> Run(BenchOptions options)
    {
        var data = Path.Combine(options.Data, "start");
        await using var server = await ServerProcess.Start(data, options.Database);
        using var client = await SignedIn.Client(server.Address, data, options.Database);
        var plain = await Visit(client, "/appeals");
        var sheet = await Visit(client, "/projects");
        var board = await Visit(client, "/board");
        foreach (var (page, visit, goal) in new[] { ("/appeals", plain, PlainGoal), ("/projects", sheet, PlainGoal), ("/board", board, MapGoal) })
        {
            Console.WriteLine($"{page,-10} first visit {visit.First:0.0} KB (goal ≤ {goal}), repeated {visit.Repeat:0.0} KB (goal ≤ {RepeatGoal}): {string.Join(", ", visit.Parts.Select(part => $"{part.Key} {part.Value / 1024.0:0.0}"))}");
            if (visit.Opened > 0)
            {
                Console.WriteLine($"{page,-10} who enlarges the drawn map into one that moves fetches {visit.Opened:0.0} KB more, {visit.First + visit.Opened:0.0} KB in all");
            }
        }

        var holds = plain.First <= PlainGoal && sheet.First <= PlainGoal && board.First <= MapGoal && new[] { plain, sheet, board }.All(visit => visit.Repeat <= RepeatGoal);
        return new Figure(plain.First, "KB", $"≤ {PlainGoal}", holds);
    }

    private static async Task<Weight> Visit(HttpClient client, string address)
    {
        var parts = new Dictionary<string, long>();
        var (html, bytes) = await Load(client, address);
        parts[address] = bytes;
        var waiting = new Queue<string>(Links().Matches(html).Select(link => link.Groups[1].Value).Where(link => link.StartsWith("/dist/", StringComparison.Ordinal) || link.EndsWith(".svg", StringComparison.Ordinal)));
        // Charts are loaded by name only where the page holds one; what moves a map only when it is asked for.
        if (html.Contains("<x-chart", StringComparison.Ordinal))
        {
            waiting.Enqueue(Named(html, "name=\"asset-chart\" content"));
        }

        while (waiting.TryDequeue(out var link))
        {
            if (!parts.ContainsKey(link))
            {
                var (text, size) = await Load(client, link);
                parts[link] = size;
                foreach (Match import in Imports().Matches(text))
                {
                    waiting.Enqueue(new Uri(new Uri("http://x" + link), import.Groups[1].Value).AbsolutePath);
                }
            }
        }

        var opened = 0L;
        foreach (var attribute in html.Contains("<zone-map", StringComparison.Ordinal) ? ["name=\"asset-map\" content", "data-worker", "data-styles"] : Array.Empty<string>())
        {
            opened += (await Load(client, Named(html, attribute))).Bytes;
        }

        return new Weight(parts.Values.Sum() / 1024.0, parts[address] / 1024.0, opened / 1024.0, parts);
    }

    private static string Named(string html, string attribute) => Regex.Match(html, $"{attribute}=\"([^\"]+)\"") is { Success: true } named
        ? named.Groups[1].Value
        : throw new InvalidOperationException($"The page names no {attribute}.");

    private static async Task<(string Text, long Bytes)> Load(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var bytes = await response.Content.ReadAsByteArrayAsync();
        using var plain = new MemoryStream(bytes);
        Stream readable = response.Content.Headers.ContentEncoding.LastOrDefault() switch
        {
            "br" => new System.IO.Compression.BrotliStream(plain, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(plain, System.IO.Compression.CompressionMode.Decompress),
            _ => plain,
        };
        using var reader = new StreamReader(readable);
        return (await reader.ReadToEndAsync(), bytes.Length);
    }

    [GeneratedRegex("(?:href|src)=\"(/[^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("(?:from|import)\\s*\\(?[\"'](\\.{0,2}/[^\"']+\\.js)[\"']")]
    private static partial Regex Imports();

    /// <param name="Opened">What a map that moves costs whoever asks for it.</param>
    private sealed record Weight(double First, double Repeat, double Opened, IReadOnlyDictionary<string, long> Parts);
}
