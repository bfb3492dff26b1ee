using Tuijin.Directory.Contract;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Zones.Contract;

namespace Tuijin.Zones.Domain;

/// <summary>An industrial zone (工业集中区、开发区). It is known by its body in the directory, to which enterprises and projects already belong.</summary>
internal sealed class Zone : IAudited, IRevised
{
    /// <summary>The zone's body.</summary>
    public required OrganisationId Id { get; init; }

    /// <summary>Short code used in addresses and letters: letters, digits and hyphens.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public ZoneLevel Level { get; private set; }

    public required DivisionId DivisionId { get; set; }

    public required string DivisionPath { get; set; }

    /// <summary>批准机关</summary>
    public string? ApprovedBy { get; private set; }

    /// <summary>批准文号</summary>
    public string? ApprovalDocument { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    public decimal? PlannedM2 { get; private set; }

    public decimal? BuiltM2 { get; private set; }

    /// <summary>Leading industries, joined by 、.</summary>
    public string LeadingIndustries { get; set; } = "";

    public string? Description { get; set; }

    /// <summary>A MultiPolygon or Polygon as GeoJSON (RFC 7946); null until a boundary was uploaded.</summary>
    public string? BoundaryGeoJson { get; private set; }

    public BoundaryDatum? BoundaryDatum { get; private set; }

    public decimal? BoundaryM2 { get; private set; }

    /// <summary>Names the boundary's content in the trail, which does not hold the coordinates themselves.</summary>
    public string? BoundaryFingerprint { get; private set; }

    public long Revision { get; private set; }

    public string AuditSubject => $"zone:{Code}";

    /// <summary>Difference between drawn and planned area, relative to the planned one; null when one of them is missing.</summary>
    public decimal? AreaDifference => PlannedM2 is > 0 and { } planned && BoundaryM2 is { } drawn ? (drawn - planned) / planned : null;

    /// <summary>Sets the areas; built land lies within planned land.</summary>
    public Refusal? Measure(decimal? plannedM2, decimal? builtM2)
    {
        if (builtM2 > plannedM2)
        {
            return new BuiltOverPlanned();
        }

        (PlannedM2, BuiltM2) = (plannedM2, builtM2);
        return null;
    }

    /// <summary>Records who approved the zone at which level.</summary>
    public Refusal? Approve(ZoneLevel level, string? by, string? document, DateOnly? on, DateOnly today)
    {
        if (on > today)
        {
            return new ApprovedInFuture();
        }

        (Level, ApprovedBy, ApprovalDocument, ApprovedOn) = (level, by, document, on);
        return null;
    }

    /// <summary>Replaces the boundary; null takes it away.</summary>
    public void Draw(Boundary? boundary) => (BoundaryGeoJson, BoundaryDatum, BoundaryM2, BoundaryFingerprint) =
        (boundary?.GeoJson, boundary?.Datum, boundary?.AreaM2, boundary?.Fingerprint);
}
