using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Tuijin.Foundation.Jobs;

/// <summary>Makes a daily round shortly after the start and then every few minutes, for as long as the site runs.</summary>
public sealed class JobClock(DailyRound round, IHostApplicationLifetime life, TimeProvider clock, ILogger<JobClock> log) : BackgroundService
{
    /// <summary>The first answer of the site comes before any job.</summary>
    private static readonly TimeSpan FirstAfter = TimeSpan.FromSeconds(5), Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Started(stoppingToken);
            await Task.Delay(FirstAfter, clock, stoppingToken);
            while (true)
            {
                await Round(stoppingToken);
                await Task.Delay(Every, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops; a job that was cut short is taken over by the next round.
        }
    }

    private async Task Started(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private async Task Round(CancellationToken stoppingToken)
    {
        try
        {
            await round.Run(stoppingToken);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            log.LogError(broken, "The daily round broke off");
        }
    }
}
