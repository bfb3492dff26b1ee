using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;

namespace Tuijin.Foundation.Jobs;

/// <summary>Runs every job that is due today and was not run yet, each in a scope of its own.</summary>
public sealed class DailyRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailyRound> log)
{
    /// <summary>A run that did not finish within this time has died with its process and is taken over.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);

    /// <summary>Answers how many jobs ran.</summary>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow().ShanghaiTime();
        var ran = 0;
        foreach (var key in DueKeys(TimeOnly.FromDateTime(now)))
        {
            ran += await RunOne(key, DateOnly.FromDateTime(now), cancellationToken) ? 1 : 0;
        }

        return ran;
    }

    private List<string> DueKeys(TimeOnly now)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetServices<ITimedJob>().Where(job => job.From <= now).Select(job => job.Key).ToList();
    }

    private async Task<bool> RunOne(string key, DateOnly day, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var job = scope.ServiceProvider.GetServices<ITimedJob>().Single(one => one.Key == key);
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().ActAs(Viewer.System(job.Title));
        if (!await Claim(key, day, cancellationToken))
        {
            return false;
        }

        string? failure = null;
        try
        {
            await job.Run(day, cancellationToken);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            log.LogError(broken, "Job {Job} failed for {Day}", key, day);
            failure = broken.Message;
        }

        await Finish(key, day, failure, cancellationToken);
        return failure is null;
    }

    /// <summary>True when this process may run the job for the day: nobody has, or who tried failed or died.</summary>
    private async Task<bool> Claim(string key, DateOnly day, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TuijinDb>();
        var now = clock.UtcNow();
        var stale = now - LongestRun;
        if (await db.Set<JobRun>().AnyAsync(run => run.Job == key && run.Day == day, cancellationToken))
        {
            return await db.Set<JobRun>().Where(run => run.Job == key && run.Day == day && (run.Failure != null || (run.FinishedAt == null && run.StartedAt < stale)))
                .ExecuteUpdateAsync(set => set.SetProperty(run => run.StartedAt, now).SetProperty(run => run.Failure, (string?)null).SetProperty(run => run.FinishedAt, (DateTime?)null), cancellationToken) == 1;
        }

        db.Add(new JobRun { Job = key, Day = day, StartedAt = now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another process wrote the same key first.
            return false;
        }
    }

    private async Task Finish(string key, DateOnly day, string? failure, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.UtcNow();
        await scope.ServiceProvider.GetRequiredService<TuijinDb>().Set<JobRun>().Where(run => run.Job == key && run.Day == day)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.FinishedAt, now).SetProperty(run => run.Failure, failure), cancellationToken);
    }
}
