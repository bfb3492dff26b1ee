using System.Collections.Concurrent;

namespace Tuijin.Foundation.Data;

/// <summary>Counts saves per kind of record in this process, so that cached counts know when they are stale.</summary>
public sealed class ChangeCounters
{
    private readonly ConcurrentDictionary<Type, long> counters = new();

    /// <summary>A number that changes whenever a record of one of these kinds was saved by this process.</summary>
    public long Of(IEnumerable<Type> kinds) => kinds.Sum(kind => counters.GetValueOrDefault(kind));

    public void Bump(IEnumerable<Type> kinds)
    {
        foreach (var kind in kinds)
        {
            counters.AddOrUpdate(kind, 1, (_, count) => count + 1);
        }
    }
}
