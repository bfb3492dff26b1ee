using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Zones.Contract;

namespace Tuijin.Zones.Features.EditZone;

/// <summary>What the fields of a zone need to be shown, on the pages that enter and that change one.</summary>
internal sealed record ZoneFields(ZoneForm Form, bool MayApprove, bool HasBoundary)
{
    public static IReadOnlyList<SelectListItem> Levels { get; } = [.. Enum.GetValues<ZoneLevel>().Select(level => new SelectListItem(level.Title(), level.ToString()))];

    public static IReadOnlyList<SelectListItem> Datums { get; } = [.. Enum.GetValues<BoundaryDatum>().Select(datum => new SelectListItem(datum.Title(), datum.ToString()))];
}
