using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Zones.Data;
using Tuijin.Zones.Domain;

namespace Tuijin.Zones.Contract;

/// <summary>A zone as other modules may read and join it; never saved through. Areas in m².</summary>
public sealed class ZoneView
{
    /// <summary>The zone's body in the directory; enterprises and projects name their zone by it.</summary>
    public OrganisationId Id { get; init; }

    /// <summary>Its page is <c>/zones/{Code}</c>.</summary>
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public ZoneLevel Level { get; init; }

    public DivisionId DivisionId { get; init; }

    public string DivisionPath { get; init; } = "";

    public decimal? PlannedM2 { get; init; }

    public decimal? BuiltM2 { get; init; }

    /// <summary>Area within the boundary, on the ellipsoid of its datum; null without a boundary.</summary>
    public decimal? BoundaryM2 { get; init; }

    /// <summary>Leading industries, joined by 、.</summary>
    public string LeadingIndustries { get; init; } = "";
}

/// <summary>Zones as other modules may read them.</summary>
public static class ZoneViews
{
    /// <summary>The kinds of records that a <see cref="ZoneView"/> is made of, for caches that must hear of changes.</summary>
    public static IReadOnlyList<Type> MadeOf { get; } = [typeof(Zone)];

    /// <summary>The zones that the viewer may see, by the same rule as the list of zones itself.</summary>
    public static IQueryable<ZoneView> ZoneViewsVisibleTo(this TuijinDb db, Viewer viewer) =>
        from view in db.Set<ZoneView>()
        where db.ZonesVisibleTo(viewer).Any(zone => zone.Id == view.Id)
        select view;
}
