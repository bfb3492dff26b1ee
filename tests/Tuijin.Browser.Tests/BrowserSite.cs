using System.Diagnostics;
using System.Net;
using Microsoft.Playwright;
using Xunit;

namespace Tuijin.Browser.Tests;

/// <summary>The real program with the demonstration city, in a process of its own, and a Chromium to visit it. One for the whole run.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private readonly string data = Path.Combine(Path.GetTempPath(), "tuijin-browser-" + Environment.ProcessId);

    private readonly List<string> said = [];

    private Process? server;

    private IPlaywright? playwright;

    public string Address { get; private set; } = "";

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>Screenshots of the run; TEST_SCREENSHOTS names the folder, otherwise none are kept.</summary>
    public static string? Screenshots => Environment.GetEnvironmentVariable("TEST_SCREENSHOTS");

    public async ValueTask InitializeAsync()
    {
        Address = $"http://127.0.0.1:{FreePort.Next()}";
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Tuijin.dll"), "serve", "--data", data, "--urls", Address })
        {
            start.ArgumentList.Add(argument);
        }

        server = Process.Start(start)!;
        server.OutputDataReceived += (_, line) => Hear(line.Data);
        server.ErrorDataReceived += (_, line) => Hear(line.Data);
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        await Answering();
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("TEST_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null)
        {
            await Chromium.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
        }

        if (System.IO.Directory.Exists(data))
        {
            System.IO.Directory.Delete(data, recursive: true);
        }
    }

    private void Hear(string? line)
    {
        lock (said)
        {
            said.Add(line ?? "");
        }
    }

    private async Task Answering()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromMinutes(5))
        {
            if (server!.HasExited)
            {
                break;
            }

            try
            {
                using var answer = await client.GetAsync(Address + "/health/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (Exception early) when (early is HttpRequestException or TaskCanceledException)
            {
                await Task.Delay(100);
            }
        }

        lock (said)
        {
            throw new InvalidOperationException("The program did not answer:\n" + string.Join('\n', said.TakeLast(40)));
        }
    }

}

/// <summary>All browser tests share one city.</summary>
[CollectionDefinition(Name)]
public sealed class City : ICollectionFixture<BrowserSite>
{
    public const string Name = "demonstration city";
}
