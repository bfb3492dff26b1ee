using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Zones.Contract;

namespace Tuijin.Briefings.Features.CountZoneAppeals;

/// <summary>Open appeals of each zone, for its page and the map.</summary>
internal sealed class OpenAppealsOfZones(TuijinDb db) : IZoneFigure
{
    public string Key => "appealsOpen";

    public string Title => "在办诉求";

    public IReadOnlyList<Type> DependsOn => AppealViews.MadeOf;

    public async Task<IReadOnlyDictionary<OrganisationId, int>> Count(Viewer viewer, CancellationToken cancellationToken) => await db.AppealViewsVisibleTo(viewer)
        .Where(appeal => appeal.IsOpen && appeal.ZoneId != null).GroupBy(appeal => appeal.ZoneId).Select(group => new { ZoneId = group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.ZoneId!.Value, group => group.Count, cancellationToken);

    public string Href(ZoneOnPage zone) => $"/appeals?open=1&zone={zone.Id.Value}";
}
