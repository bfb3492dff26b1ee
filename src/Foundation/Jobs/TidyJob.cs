using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Time;

namespace Tuijin.Foundation.Jobs;

/// <summary>Removes what served its time: remembered answers of the API, abandoned records, and contents of the store that no record names.</summary>
internal sealed class TidyJob(TuijinDb db, IFileStore store, IEnumerable<IContentKeeper> keepers, TimeProvider clock) : ITimedJob
{
    /// <summary>A program that repeats a lost request does so within hours; a week covers a holiday.</summary>
    public static readonly TimeSpan AnswersKept = TimeSpan.FromDays(7);

    /// <summary>Between the upload and the record that names it lie seconds, or the time that a preview is looked at.</summary>
    public static readonly TimeSpan UnnamedKept = TimeSpan.FromDays(2);

    /// <summary>Contents that are asked about at once.</summary>
    private const int AtOnce = 500;

    public string Key => "foundation.tidy";

    public string Title => "清理过期数据";

    /// <summary>At night.</summary>
    public TimeOnly From => new(2, 0);

    public async Task Run(DateOnly day, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var oldest = now - AnswersKept;
        await db.Set<IdempotentAnswer>().Where(answer => answer.CreatedAt < oldest).ExecuteDeleteAsync(cancellationToken);
        foreach (var keeper in keepers)
        {
            await keeper.GiveUp(now, cancellationToken);
        }

        var batch = new List<string>(AtOnce);
        await foreach (var hash in store.List(now - UnnamedKept, cancellationToken))
        {
            batch.Add(hash);
            if (batch.Count == AtOnce)
            {
                await RemoveUnnamed(batch, now - UnnamedKept, cancellationToken);
                batch.Clear();
            }
        }

        await RemoveUnnamed(batch, now - UnnamedKept, cancellationToken);
    }

    private async Task RemoveUnnamed(List<string> hashes, DateTime before, CancellationToken cancellationToken)
    {
        if (hashes.Count == 0)
        {
            return;
        }

        var unnamed = hashes.ToHashSet();
        foreach (var keeper in keepers)
        {
            unnamed.ExceptWith(await keeper.Named(hashes, cancellationToken));
        }

        foreach (var hash in unnamed)
        {
            await store.Remove(hash, before, cancellationToken);
        }
    }
}
