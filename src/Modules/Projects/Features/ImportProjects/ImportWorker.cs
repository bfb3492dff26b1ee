using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>
/// Works off the imports for as long as the site runs, two at a time. Work that a process has left undone (it was stopped or killed) is taken
/// over when its last sign of life is a minute old.
/// </summary>
internal sealed class ImportWorker(IServiceScopeFactory scopes, ImportQueue queue, IHostApplicationLifetime life, TimeProvider clock, ILogger<ImportWorker> log) : BackgroundService
{
    private const int Lanes = 2;

    private const string Broken = "系统出现故障，导入没有完成；已经写入的行保留。请将文件名告知系统管理员。";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15), Abandoned = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var onStart = life.ApplicationStarted.Register(started.SetResult);
            await started.Task.WaitAsync(stoppingToken);
            await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Lane(stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops; what is under way goes on with the next start.
        }
    }

    private async Task Lane(CancellationToken stoppingToken)
    {
        while (true)
        {
            while (await Claim(stoppingToken) is { } job)
            {
                await Run(job, stoppingToken);
                queue.Ended(job);
            }

            await queue.Arrived(Every, stoppingToken);
        }
    }

    /// <summary>The oldest import that nobody works on; this process does now.</summary>
    private async Task<Guid?> Claim(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (now, jobs) = (clock.UtcNow(), scope.ServiceProvider.GetRequiredService<TuijinDb>().Set<ImportJob>());
            var abandoned = now - Abandoned;
            var free = jobs.Where(job => (job.State == ImportState.Checking || job.State == ImportState.Writing) && (job.BeatAt == null || job.BeatAt < abandoned));
            foreach (var id in await free.OrderBy(job => job.CreatedAt).Select(job => job.Id).Take(Lanes).ToListAsync(cancellationToken))
            {
                if (await free.Where(job => job.Id == id).ExecuteUpdateAsync(set => set.SetProperty(job => job.BeatAt, now), cancellationToken) == 1)
                {
                    return id;
                }
            }
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            log.LogError(broken, "Imports cannot be looked for");
        }

        return null;
    }

    private async Task Run(Guid id, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var job = await scope.ServiceProvider.GetRequiredService<TuijinDb>().Set<ImportJob>().AsNoTracking().SingleAsync(one => one.Id == id, stoppingToken);
            scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAs(job.Actor);
            await scope.ServiceProvider.GetRequiredService<RunImportHandler>().Handle(job, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Release(id);
            throw;
        }
        catch (ImportTakenOver)
        {
            log.LogWarning("Import {Job} goes on in another process", id);
        }
        catch (Exception broken)
        {
            log.LogError(broken, "Import {Job} broke off", id);
            await End(id);
        }
    }

    /// <summary>The next start need not wait for the last sign of life to grow old.</summary>
    private async Task Release(Guid id)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TuijinDb>().Set<ImportJob>().Where(job => job.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.BeatAt, (DateTime?)null), CancellationToken.None);
    }

    private async Task End(Guid id)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TuijinDb>();
        var job = await db.Set<ImportJob>().SingleAsync(one => one.Id == id, CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAs(job.Actor);
        job.End(Broken, clock.UtcNow());
        await db.Save("导入项目中断", CancellationToken.None);
    }
}
