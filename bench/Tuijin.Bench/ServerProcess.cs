using System.Diagnostics;
using System.Net;

namespace Tuijin.Bench;

/// <summary>The real program in a process of its own, on a free port of this machine.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address, TimeSpan started) => (this.process, Address, FirstAnswerAfter) = (process, address, started);

    public Uri Address { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan FirstAnswerAfter { get; }

    /// <summary>Processor time the server has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Memory the server holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public static async Task<ServerProcess> Start(string data, string? database)
    {
        var port = FreePort.Next();
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Tuijin.dll"), "serve", "--data", data, "--urls", $"http://127.0.0.1:{port}", "--Logging:LogLevel:Default=Warning" })
        {
            start.ArgumentList.Add(argument);
        }

        if (database is not null)
        {
            start.ArgumentList.Add("--database");
            start.ArgumentList.Add(database);
        }

        var clock = Stopwatch.StartNew();
        var server = Process.Start(start)!;
        _ = server.StandardOutput.ReadToEndAsync();
        var errors = server.StandardError.ReadToEndAsync();
        var address = new Uri($"http://127.0.0.1:{port}");
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/sign-in");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return new ServerProcess(server, address, clock.Elapsed);
                }
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromMinutes(5) && !server.HasExited)
            {
                // Not listening yet.
            }

            if (server.HasExited)
            {
                throw new InvalidOperationException("The server ended: " + await errors);
            }

            await Task.Delay(5);
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
