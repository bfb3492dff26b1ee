using Tuijin.Directory.Data;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Contract;

/// <summary>Enterprises as other modules may read them.</summary>
public static class EnterpriseViews
{
    /// <summary>The kinds of records that an <see cref="EnterpriseView"/> is made of, for caches that must hear of changes.</summary>
    public static IReadOnlyList<Type> MadeOf { get; } = [typeof(Enterprise)];

    /// <summary>The enterprises that the viewer may see, by the same rule as the register itself.</summary>
    public static IQueryable<EnterpriseView> EnterpriseViewsVisibleTo(this TuijinDb db, Viewer viewer) =>
        from view in db.Set<EnterpriseView>()
        where db.EnterprisesVisibleTo(viewer).Any(enterprise => enterprise.Id == view.Id)
        select view;
}
