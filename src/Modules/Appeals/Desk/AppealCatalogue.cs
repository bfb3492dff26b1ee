using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;

namespace Tuijin.Appeals.Desk;

/// <summary>A category as forms and lists need it.</summary>
/// <param name="Group">Title of its 大类; null at the top.</param>
/// <param name="IsGroup">A 大类: it has others under it, and no appeal is put into it.</param>
/// <param name="HandlingDays">Working days of handling when it has its own.</param>
internal sealed record CategoryLine(
    string Code, string Title, string? ParentCode, string? Group, bool IsGroup, OrganisationId? DefaultLeadId, DeadlineClass Deadline, int? HandlingDays, bool IsActive)
{
    /// <summary>Its own working days for handling under a deadline class; null when another class was chosen, or it has none of its own.</summary>
    public int? OwnDays(DeadlineClass chosen) => chosen == Deadline ? HandlingDays : null;
}

/// <summary>A unit as forms and lists need it.</summary>
internal sealed record UnitLine(OrganisationId Id, string Name, OrganisationKind Kind, string DivisionPath, bool IsActive);

/// <summary>What appeals look up all the time and what changes seldom: categories, units, counties. Remembers its answers.</summary>
internal sealed class AppealCatalogue(IServiceScopeFactory scopes, IMemoryCache cache)
{
    /// <summary>Category of what fits nowhere else.</summary>
    public const string OtherCategory = "other";

    /// <summary>How long a change of a name may stay unseen.</summary>
    private static readonly TimeSpan AnswerLife = TimeSpan.FromSeconds(20);

    private static readonly object CategoriesKey = new(), UnitsKey = new(), CountiesKey = new();

    /// <summary>All categories in their order, each 大类 before its own, also those no longer in use.</summary>
    public ValueTask<IReadOnlyList<CategoryLine>> Categories(CancellationToken cancellationToken) => Remember<CategoryLine>(CategoriesKey, async db =>
        InOrder(await db.AppealCategories().AsNoTracking().OrderBy(category => category.SortOrder).ThenBy(category => category.Code).ToListAsync(cancellationToken)));

    /// <summary>Categories in use that an appeal can be put into.</summary>
    public async ValueTask<IReadOnlyList<CategoryLine>> Choosable(CancellationToken cancellationToken) =>
        [.. (await Categories(cancellationToken)).Where(category => category is { IsActive: true, IsGroup: false })];

    /// <summary>All organisations, in their order; see <see cref="Choices.MayBeAssigned"/> for those that a viewer may assign to.</summary>
    public ValueTask<IReadOnlyList<UnitLine>> Units(CancellationToken cancellationToken) => Remember<UnitLine>(UnitsKey, async db =>
        await db.Set<OrganisationView>().AsNoTracking().OrderBy(unit => unit.Kind).ThenBy(unit => unit.SortOrder).ThenBy(unit => unit.Name)
            .Select(unit => new UnitLine(unit.Id, unit.ShortName, unit.Kind, unit.DivisionPath, unit.IsActive)).ToListAsync(cancellationToken));

    /// <summary>All counties, in their order.</summary>
    public ValueTask<IReadOnlyList<DivisionView>> Counties(CancellationToken cancellationToken) => Remember<DivisionView>(CountiesKey, async db =>
        await db.Set<DivisionView>().AsNoTracking().Where(division => division.Level == DivisionLevel.County)
            .OrderBy(division => division.SortOrder).ThenBy(division => division.Code).ToListAsync(cancellationToken));

    /// <summary>The category of a code; null when there is none, when it is out of use, or when it only groups others.</summary>
    public async ValueTask<CategoryLine?> CategoryInUse(string? code, CancellationToken cancellationToken) =>
        (await Categories(cancellationToken)).FirstOrDefault(category => category is { IsActive: true, IsGroup: false } && category.Code == code);

    public async ValueTask<UnitLine?> Unit(Guid? id, CancellationToken cancellationToken) =>
        id is { } wanted ? (await Units(cancellationToken)).FirstOrDefault(unit => unit.Id.Value == wanted) : null;

    /// <summary>An enterprise by its id, whoever may see it: for its own users.</summary>
    public async ValueTask<EnterpriseView?> Enterprise(EnterpriseId id, CancellationToken cancellationToken) =>
        await Remember<EnterpriseView>((nameof(Enterprise), id), async db => await db.Set<EnterpriseView>().AsNoTracking().Where(enterprise => enterprise.Id == id).ToListAsync(cancellationToken)) is [var found] ? found : null;

    /// <summary>Reads the categories again at the next question; called after a change.</summary>
    public void ForgetCategories() => cache.Remove(CategoriesKey);

    private static List<CategoryLine> InOrder(List<AppealCategory> categories)
    {
        var children = categories.ToLookup(category => category.ParentCode);
        return [.. children[null].SelectMany(top => children[top.Code].Select(child => Line(child, top, children)).Prepend(Line(top, null, children)))];
    }

    private static CategoryLine Line(AppealCategory category, AppealCategory? parent, ILookup<string?, AppealCategory> children) => new(
        category.Code, category.Title, parent?.Code, parent?.Title, children[category.Code].Any(), category.DefaultLeadId, category.Deadline, category.HandlingDays, category.IsActive);

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
