using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Zones.Domain;

namespace Tuijin.Zones.Data;

/// <summary>The only door to the table of zones.</summary>
internal static class ZoneScope
{
    /// <summary>City-wide roles and departments see every zone; a county or township those in its branch; a zone body its own.</summary>
    public static IQueryable<Zone> ZonesVisibleTo(this TuijinDb db, Viewer viewer)
    {
        var all = db.Set<Zone>();
        return viewer.Role switch
        {
            Role.County or Role.Township => all.Within(zone => zone.DivisionPath, viewer.ScopePath),
            Role.Zone => OfBody(all, new OrganisationId(viewer.OrganisationId ?? Guid.Empty)),
            Role.Department => all,
            _ => viewer.SeesCity ? all : all.Where(zone => false),
        };
    }

    private static IQueryable<Zone> OfBody(IQueryable<Zone> all, OrganisationId body) => all.Where(zone => zone.Id == body);
}
