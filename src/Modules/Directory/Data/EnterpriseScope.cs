using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Data;

/// <summary>The only door to the table of enterprises.</summary>
internal static class EnterpriseScope
{
    /// <summary>City-wide roles, departments and associations see every enterprise; a county or township those in its branch; a zone those in it; an enterprise itself.</summary>
    public static IQueryable<Enterprise> EnterprisesVisibleTo(this TuijinDb db, Viewer viewer)
    {
        var all = db.Set<Enterprise>();
        return viewer.Role switch
        {
            Role.County or Role.Township => all.Within(enterprise => enterprise.DivisionPath, viewer.ScopePath),
            Role.Zone => all.Where(enterprise => enterprise.ZoneId == new Contract.OrganisationId(viewer.OrganisationId ?? Guid.Empty)),
            Role.Enterprise => all.Where(enterprise => enterprise.Id == new Contract.EnterpriseId(viewer.EnterpriseId ?? Guid.Empty)),
            Role.Department or Role.Association or Role.Administrator => all,
            _ => viewer.SeesCity ? all : all.Where(enterprise => false),
        };
    }
}
