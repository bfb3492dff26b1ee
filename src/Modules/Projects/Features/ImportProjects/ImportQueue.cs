using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Wakes the worker of this process, and lets a page wait a moment for work that is soon done.</summary>
internal sealed class ImportQueue(TimeProvider clock)
{
    private readonly Channel<Guid> arrived = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> waiting = new();

    /// <summary>Small ledgers are through before anybody would look at a progress bar.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>There is work; answers when it is done, or after a moment.</summary>
    public async Task Run(Guid job)
    {
        var done = waiting.GetOrAdd(job, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        arrived.Writer.TryWrite(job);
        await Task.WhenAny(done.Task, Task.Delay(Patience, clock));
        waiting.TryRemove(job, out _);
    }

    /// <summary>The work on a job has ended.</summary>
    public void Ended(Guid job)
    {
        if (waiting.TryGetValue(job, out var done))
        {
            done.TrySetResult();
        }
    }

    /// <summary>Answers when there is work, or after the given time: another process may have left some.</summary>
    public async Task Arrived(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(arrived.Reader.ReadAsync(either.Token).AsTask(), Task.Delay(atMost, clock, either.Token));
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
