using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;

namespace Tuijin.Appeals.Desk;

/// <summary>A category as forms and lists need it.</summary>
internal sealed record CategoryLine(string Code, string Title, OrganisationId? DefaultLeadId, DeadlineClass Deadline, string Questions, bool IsActive);

/// <summary>A unit as forms and lists need it.</summary>
internal sealed record UnitLine(OrganisationId Id, string Name, OrganisationKind Kind, string DivisionPath, bool IsActive);

/// <summary>What appeals look up all the time and what changes seldom: categories and units. Remembers its answers.</summary>
internal sealed class AppealCatalogue(IServiceScopeFactory scopes, IMemoryCache cache)
{
    /// <summary>Category of what fits nowhere else.</summary>
    public const string OtherCategory = "other";

    /// <summary>How long a change of a name may stay unseen.</summary>
    private static readonly TimeSpan AnswerLife = TimeSpan.FromSeconds(20);

    private static readonly object CategoriesKey = new(), UnitsKey = new();

    /// <summary>All categories in their order, also those no longer in use.</summary>
    public ValueTask<IReadOnlyList<CategoryLine>> Categories(CancellationToken cancellationToken) => Remember<CategoryLine>(CategoriesKey, async db =>
        await db.AppealCategories().AsNoTracking().OrderBy(category => category.SortOrder).ThenBy(category => category.Code)
            .Select(category => new CategoryLine(category.Code, category.Title, category.DefaultLeadId, category.Deadline, category.Questions, category.IsActive)).ToListAsync(cancellationToken));

    /// <summary>All organisations that can be assigned something, in their order.</summary>
    public ValueTask<IReadOnlyList<UnitLine>> Units(CancellationToken cancellationToken) => Remember<UnitLine>(UnitsKey, async db =>
        await db.Set<OrganisationView>().AsNoTracking().OrderBy(unit => unit.Kind).ThenBy(unit => unit.SortOrder).ThenBy(unit => unit.Name)
            .Select(unit => new UnitLine(unit.Id, unit.ShortName, unit.Kind, unit.DivisionPath, unit.IsActive)).ToListAsync(cancellationToken));

    /// <summary>The category of a code; null when there is none or when it is out of use.</summary>
    public async ValueTask<CategoryLine?> CategoryInUse(string? code, CancellationToken cancellationToken) =>
        (await Categories(cancellationToken)).FirstOrDefault(category => category.IsActive && category.Code == code);

    public async ValueTask<UnitLine?> Unit(Guid? id, CancellationToken cancellationToken) =>
        id is { } wanted ? (await Units(cancellationToken)).FirstOrDefault(unit => unit.Id.Value == wanted) : null;

    /// <summary>An enterprise by its id, whoever may see it: for its own users.</summary>
    public async ValueTask<EnterpriseView?> Enterprise(EnterpriseId id, CancellationToken cancellationToken) =>
        await Remember<EnterpriseView>((nameof(Enterprise), id), async db => await db.Set<EnterpriseView>().AsNoTracking().Where(enterprise => enterprise.Id == id).ToListAsync(cancellationToken)) is [var found] ? found : null;

    /// <summary>Reads the categories again at the next question; called after a change.</summary>
    public void ForgetCategories() => cache.Remove(CategoriesKey);

    private async ValueTask<IReadOnlyList<T>> Remember<T>(object key, Func<TuijinDb, Task<List<T>>> read)
    {
        if (cache.TryGetValue(key, out IReadOnlyList<T>? known))
        {
            return known!;
        }

        await using var scope = scopes.CreateAsyncScope();
        var fresh = await read(scope.ServiceProvider.GetRequiredService<TuijinDb>());
        cache.Set(key, (IReadOnlyList<T>)fresh, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = AnswerLife, Size = 1 });
        return fresh;
    }
}
