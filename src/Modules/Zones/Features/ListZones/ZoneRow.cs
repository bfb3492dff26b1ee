using Tuijin.Directory.Contract;
using Tuijin.Zones.Contract;

namespace Tuijin.Zones.Features.ListZones;

/// <summary>A zone in the list. Areas in 亩, as lists of zones are kept.</summary>
internal sealed record ZoneRow
{
    public required OrganisationId Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required ZoneLevel Level { get; init; }

    public required string BodyName { get; init; }

    public required string DivisionName { get; init; }

    public required string DivisionPath { get; init; }

    public required string LeadingIndustries { get; init; }

    public required decimal? PlannedMu { get; init; }

    public required decimal? BuiltMu { get; init; }

    public required decimal? BoundaryMu { get; init; }

    public required int Enterprises { get; init; }

    public required int Projects { get; init; }

    public required int RedProjects { get; init; }

    public required long Revision { get; init; }
}
