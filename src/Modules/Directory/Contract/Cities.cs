using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Contract;

/// <summary>The city that this installation works for.</summary>
/// <param name="Name">As in official papers; empty until set-up has named it.</param>
/// <param name="Code">GB/T 2260 code, 6 digits; empty until set-up has given it.</param>
/// <param name="IsDemonstration">Whether pages, prints and exports must be marked 演示数据.</param>
/// <param name="IsSetUp">Whether set-up was finished.</param>
public sealed record City(string Name, string Code, bool IsDemonstration, bool IsSetUp)
{
    /// <summary>Division path of the whole city, for instance "/000000/".</summary>
    public string Path => $"/{Code}/";
}

/// <summary>Tells the city of this installation; remembers its answer.</summary>
public sealed class Cities(IServiceScopeFactory scopes, IMemoryCache cache)
{
    /// <summary>How long a change on another node may stay unseen.</summary>
    private static readonly TimeSpan AnswerLife = TimeSpan.FromMinutes(1);

    private static readonly City Unknown = new("", "", IsDemonstration: false, IsSetUp: false);

    public async ValueTask<City> Current(CancellationToken cancellationToken = default)
    {
        if (cache.TryGetValue(typeof(Cities), out City? known))
        {
            return known!;
        }

        await using var scope = scopes.CreateAsyncScope();
        var city = await scope.ServiceProvider.GetRequiredService<TuijinDb>().Set<CitySetting>().AsNoTracking()
            .Select(row => new City(row.Name, row.Code, row.IsDemonstration, row.SetUpFinishedAt != null)).SingleOrDefaultAsync(cancellationToken) ?? Unknown;
        cache.Set(typeof(Cities), city, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = AnswerLife, Size = 1 });
        return city;
    }

    /// <summary>Reads the row again at the next question; called after a change.</summary>
    internal void Forget() => cache.Remove(typeof(Cities));
}
