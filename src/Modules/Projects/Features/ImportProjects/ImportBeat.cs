using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>While a file is read through, tells once a second how far that is: for the progress bar, and as a sign of life.</summary>
internal sealed class ImportBeat : IProgress<ImportProgress>, IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task beating;
    private volatile Told? last;

    public ImportBeat(IServiceScopeFactory scopes, Guid job, TimeProvider clock) => beating = Beat(scopes, job, clock);

    public void Report(ImportProgress value) => last = new Told(value.Rows, value.Share);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await beating;
        stop.Dispose();
    }

    private async Task Beat(IServiceScopeFactory scopes, Guid id, TimeProvider clock)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                var (now, done, share) = (clock.UtcNow(), last?.Rows ?? 0, last?.Share ?? 0);
                var all = share > 0 ? (int)Math.Max(done, done / share) : 0;
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TuijinDb>().Set<ImportJob>().Where(job => job.Id == id && job.State == ImportState.Checking).ExecuteUpdateAsync(
                    set => set.SetProperty(job => job.BeatAt, now).SetProperty(job => job.RowsDone, done).SetProperty(job => job.Rows, all), stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The file is read.
        }
    }

    private sealed record Told(int Rows, double Share);
}
