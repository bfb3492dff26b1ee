using System.Threading.Channels;

namespace Tuijin.Foundation.Data;

/// <summary>
/// Commits small writes of many callers together. What a commit costs whatever it holds (the flush to disk, the counter of
/// numbers, the head of the trail) is then paid once for all who wait. A caller is answered only when its own write is
/// committed. A group that fails is written again one by one, so that nobody fails for another's mistake.
/// </summary>
/// <param name="write">Writes and commits a group; answers in the order of its items.</param>
/// <param name="most">Largest group.</param>
public sealed class GroupedWrites<TItem, TAnswer>(Func<IReadOnlyList<TItem>, Task<IReadOnlyList<TAnswer>>> write, int most) : IAsyncDisposable
{
    /// <summary>How long the first of a group waits for as many as came last time: callers who were answered together come back together, and two half groups cost two commits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1);

    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Lock starting = new();

    private Task? running;

    /// <summary>Writes one item with whatever else is waiting. There is no way to cancel: once queued it is written.</summary>
    public Task<TAnswer> Write(TItem item)
    {
        Start();
        var waiting = new Waiting(item);
        return queue.Writer.TryWrite(waiting) ? waiting.Answer.Task : throw new ObjectDisposedException(GetType().Name);
    }

    /// <summary>Takes nothing more, and ends when what was taken is written.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (running is { } last)
        {
            await last;
        }
    }

    private void Start()
    {
        if (running is null)
        {
            lock (starting)
            {
                running ??= Task.Run(Run);
            }
        }
    }

    private async Task Run()
    {
        var group = new List<Waiting>(most);
        while (await queue.Reader.WaitToReadAsync())
        {
            var expected = group.Count;
            group.Clear();
            Take(group);
            if (group.Count < expected)
            {
                await WaitFor(expected, group);
            }

            await WriteGroup(group);
        }
    }

    private void Take(List<Waiting> group)
    {
        while (group.Count < most && queue.Reader.TryRead(out var next))
        {
            group.Add(next);
        }
    }

    private async Task WaitFor(int expected, List<Waiting> group)
    {
        var patience = Task.Delay(Patience);
        while (group.Count < expected && await Task.WhenAny(queue.Reader.WaitToReadAsync().AsTask(), patience) != patience)
        {
            var before = group.Count;
            Take(group);
            if (group.Count == before)
            {
                return;
            }
        }
    }

    private static void Give(IReadOnlyList<Waiting> group, IReadOnlyList<TAnswer> answers)
    {
        for (var place = 0; place < group.Count; place++)
        {
            group[place].Answer.SetResult(answers[place]);
        }
    }

    private async Task WriteGroup(IReadOnlyList<Waiting> group)
    {
        try
        {
            Give(group, await write([.. group.Select(waiting => waiting.Item)]));
        }
        catch (Exception) when (group.Count > 1)
        {
            foreach (var one in group)
            {
                await WriteGroup([one]);
            }
        }
        catch (Exception failure)
        {
            // The edge of the queue: the failure belongs to the caller that waits for this item.
            group[0].Answer.SetException(failure);
        }
    }

    private sealed record Waiting(TItem Item)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
