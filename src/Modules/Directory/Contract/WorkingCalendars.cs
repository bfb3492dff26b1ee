using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Directory.Calendars;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Directory.Contract;

/// <summary>
/// The working calendar in force: the arrangements of holidays that ship with the product, and those an administrator
/// imported, which replace shipped ones of the same year. Safe to use from anywhere; remembers its answer.
/// </summary>
public sealed class WorkingCalendars(IServiceScopeFactory scopes, IMemoryCache cache, TimeProvider clock)
{
    /// <summary>How long an import on another node may stay unseen.</summary>
    private static readonly TimeSpan AnswerLife = TimeSpan.FromMinutes(1);

    /// <summary>The calendar of all known years.</summary>
    public async ValueTask<WorkingCalendar> Current(CancellationToken cancellationToken = default)
    {
        if (cache.TryGetValue(typeof(WorkingCalendars), out WorkingCalendar? known))
        {
            return known!;
        }

        await using var scope = scopes.CreateAsyncScope();
        var imported = await scope.ServiceProvider.GetRequiredService<TuijinDb>().Set<CalendarRow>().AsNoTracking()
            .Select(row => new CalendarDay(row.Day, row.Kind, row.Year, row.Name)).ToListAsync(cancellationToken);
        var calendar = new WorkingCalendar(InForce(imported));
        cache.Set(typeof(WorkingCalendars), calendar, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = AnswerLife, Size = 1 });
        return calendar;
    }

    /// <summary>The sentence to show on every page while this year's arrangement, or in December the coming year's, is missing; null when all is known.</summary>
    public async ValueTask<string?> Warning(CancellationToken cancellationToken = default)
    {
        var calendar = await Current(cancellationToken);
        var today = clock.Today();
        int[] wanted = today.Month == 12 ? [today.Year, today.Year + 1] : [today.Year];
        return CalendarWarning.For([.. wanted.Where(year => !calendar.Covers(year))]);
    }

    /// <summary>Reads the rows again at the next question; called after an import.</summary>
    internal void Forget() => cache.Remove(typeof(WorkingCalendars));

    private static IEnumerable<CalendarDay> InForce(List<CalendarDay> imported)
    {
        var (years, days) = (imported.Select(day => day.Year).ToHashSet(), imported.Select(day => day.Day).ToHashSet());
        return [.. imported, .. ShippedCalendar.Days.Where(day => !years.Contains(day.Year) && !days.Contains(day.Day))];
    }
}
