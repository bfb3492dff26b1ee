using Tuijin.Directory.Contract;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Features.ListProjects;

/// <summary>A line of the ledger.</summary>
internal sealed record ProjectRow
{
    public required ProjectId Id { get; init; }

    public required string Number { get; init; }

    public required string? Code { get; init; }

    public required string Name { get; init; }

    public required EnterpriseId? EnterpriseId { get; init; }

    public required string EnterpriseName { get; init; }

    public required ProgrammeId ProgrammeId { get; init; }

    public required string? Tier { get; init; }

    public required DivisionId DivisionId { get; init; }

    public required string DivisionPath { get; init; }

    public required OrganisationId? ZoneId { get; init; }

    public required string? Place { get; init; }

    public required string? Industry { get; init; }

    public required ConstructionNature? Nature { get; init; }

    public required ProjectKind Kind { get; init; }

    public required string? Directions { get; init; }

    public required ProjectYearClass YearClass { get; init; }

    public required ProjectStage Stage { get; init; }

    public required InvestmentDriver Driver { get; init; }

    public required string? Content { get; init; }

    public required long? TotalInvestmentYuan { get; init; }

    public required long? EquipmentInvestmentYuan { get; init; }

    public required long CumulativeBeforeYuan { get; init; }

    public required int? PlannedStartMonth { get; init; }

    public required int? PlannedFinishMonth { get; init; }

    public required DateOnly? StartedOn { get; init; }

    public required DateOnly? IntoStatisticsOn { get; init; }

    public required DateOnly? FinishedOn { get; init; }

    public required string? Leader { get; init; }

    public required string? AcceptedStartDelay { get; init; }

    public required OrganisationId? ResponsibleId { get; init; }

    public required string? ResponsibleName { get; init; }

    public required bool UsesNewLand { get; init; }

    public required decimal? NewLandM2 { get; init; }

    public required decimal? NewLandMu { get; init; }

    public required long? ExpectedOutputYuan { get; init; }

    public required long? ExpectedTaxYuan { get; init; }

    public required int? ExpectedJobs { get; init; }

    public required string? StatusText { get; init; }

    /// <summary>Header → text of what no field took in an import.</summary>
    public required Dictionary<string, string> Kept { get; init; }

    public required long Revision { get; init; }

    public required int AsOfMonth { get; init; }

    public required long? YearPlanYuan { get; init; }

    public required long? YearDoneYuan { get; init; }

    public required long TotalDoneYuan { get; init; }

    public required decimal? CompletionRatio { get; init; }

    public required decimal ScheduleRatio { get; init; }

    public required Light Light { get; init; }

    public required string Word { get; init; }

    public required string? Mark { get; init; }

    public required string Reason { get; init; }

    public required Light StartLight { get; init; }

    public required Light ProgressLight { get; init; }

    public required Light StatisticsLight { get; init; }

    public required int? LastReportMonth { get; init; }

    public required int MissingReports { get; init; }

    /// <summary>Permits that are not done though their time limit has passed.</summary>
    public required int LatePermits { get; init; }
}
