using Tuijin.Directory.Contract;
using Tuijin.Projects.Contract;
using Tuijin.Zones.Contract;

namespace Tuijin.Zones.Features.ShowZone;

/// <summary>A zone as its page shows it. Areas in m².</summary>
internal sealed record ZonePage(
    ZoneOnPage Zone, string Name, ZoneLevel Level, string BodyName, string DivisionName, string? ApprovedBy, string? ApprovalDocument, DateOnly? ApprovedOn,
    decimal? PlannedM2, decimal? BuiltM2, decimal? BoundaryM2, decimal? AreaDifference, BoundaryDatum? Datum, string LeadingIndustries, string? Description, string AuditSubject)
{
    /// <summary>From this difference between drawn and planned area on, the page points it out.</summary>
    private const decimal RemarkableDifference = 0.05m;

    public bool IsDifferenceRemarkable => AreaDifference is { } difference && Math.Abs(difference) >= RemarkableDifference;

    /// <summary>The worst first.</summary>
    public IReadOnlyList<ProjectView> WorstProjects { get; init; } = [];

    public int Projects { get; init; }

    public IReadOnlyList<EnterpriseView> SomeEnterprises { get; init; } = [];

    public int Enterprises { get; init; }

    /// <summary>What higher modules count for the zone.</summary>
    public IReadOnlyList<ZoneFigureLine> Figures { get; init; } = [];
}

/// <summary>A number of a higher module with the list behind it.</summary>
internal sealed record ZoneFigureLine(string Title, int Value, string Href);
