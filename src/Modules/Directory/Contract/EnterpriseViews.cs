using Tuijin.Directory.Data;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Contract;

/// <summary>Enterprises as other modules may read them.</summary>
public static class EnterpriseViews
{
    /// <summary>The enterprises that the viewer may see, by the same rule as the register itself.</summary>
    public static IQueryable<EnterpriseView> EnterpriseViewsVisibleTo(this TuijinDb db, Viewer viewer) =>
        from view in db.Set<EnterpriseView>()
        where db.EnterprisesVisibleTo(viewer).Any(enterprise => enterprise.Id == view.Id)
        select view;
}
