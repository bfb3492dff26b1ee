using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Todo;

namespace Tuijin.Shell.Desk;

/// <summary>The two numbers every page shows; remembered until something they depend on is saved, for at most a short while.</summary>
public sealed class DeskCounts(IEnumerable<ITodoSource> sources, TuijinDb db, ChangeCounters counters, IMemoryCache cache, Viewer viewer)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(15);

    public async Task<(int Todo, int Unread)> Read(CancellationToken cancellationToken)
    {
        var kinds = sources.SelectMany(source => source.DependsOn).Append(typeof(Notification)).Append(typeof(NotificationRead)).Distinct();
        var key = ("desk", viewer.UserId, counters.Of(kinds));
        if (cache.TryGetValue(key, out (int, int) known))
        {
            return known;
        }

        var todo = 0;
        foreach (var source in sources)
        {
            todo += await source.Count(viewer, cancellationToken);
        }

        known = (todo, await db.UnreadFor(viewer).CountAsync(cancellationToken));
        cache.Set(key, known, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Life, Size = 1 });
        return known;
    }
}
