using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;

namespace Tuijin.Zones.Contract;

/// <summary>The zone whose page is shown; panels of higher modules implement <c>IRecordPanel&lt;ZoneOnPage&gt;</c>.</summary>
public sealed record ZoneOnPage(OrganisationId Id, string Code);

/// <summary>
/// A number that a higher module knows of each zone, for instance its open appeals: a property of the zone on the map and
/// a line of its page.
/// </summary>
public interface IZoneFigure
{
    /// <summary>Name of the property in /zones/map.json, camelCase, for instance "appealsOpen".</summary>
    string Key { get; }

    /// <summary>Chinese name, for instance 在办诉求.</summary>
    string Title { get; }

    /// <summary>The kinds of records the numbers depend on.</summary>
    IReadOnlyList<Type> DependsOn { get; }

    /// <summary>The number of each zone that has one, counted over what the viewer may see.</summary>
    Task<IReadOnlyDictionary<OrganisationId, int>> Count(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>Address of the list that shows exactly the counted rows.</summary>
    string Href(ZoneOnPage zone);
}
