using Tuijin.Directory.Contract;
using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Contract;

/// <summary>A project with where it stands, as other modules may read and join it; never saved through. Money in whole yuan.</summary>
/// <remarks>Not scoped: whoever shows rows applies the viewer's branch, or goes through <see cref="ProjectSearch"/>.</remarks>
public sealed class ProjectView
{
    public ProjectId Id { get; init; }

    /// <summary>项2026-0001; its page is <c>/projects/{Number}</c>.</summary>
    public string Number { get; init; } = "";

    public string? Code { get; init; }

    public string Name { get; init; } = "";

    public EnterpriseId? EnterpriseId { get; init; }

    /// <summary>Name of the enterprise as the ledger has it; empty when none is given.</summary>
    public string EnterpriseName { get; init; } = "";

    public ProgrammeId ProgrammeId { get; init; }

    public string? Tier { get; init; }

    public DivisionId DivisionId { get; init; }

    public string DivisionPath { get; init; } = "";

    /// <summary>The body of the zone it lies in.</summary>
    public OrganisationId? ZoneId { get; init; }

    public string? Industry { get; init; }

    public ProjectYearClass YearClass { get; init; }

    public ProjectStage Stage { get; init; }

    public long? TotalInvestmentYuan { get; init; }

    /// <summary>yyyymm</summary>
    public int? PlannedStartMonth { get; init; }

    /// <summary>yyyymm</summary>
    public int? PlannedFinishMonth { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? IntoStatisticsOn { get; init; }

    public DateOnly? FinishedOn { get; init; }

    public string? Leader { get; init; }

    /// <summary>责任单位</summary>
    public OrganisationId? ResponsibleId { get; init; }

    /// <summary>The month that figures and light are of, yyyymm.</summary>
    public int AsOfMonth { get; init; }

    public long? YearPlanYuan { get; init; }

    /// <summary>本年累计完成投资; null when nothing was reported in the year.</summary>
    public long? YearDoneYuan { get; init; }

    public long TotalDoneYuan { get; init; }

    /// <summary>投资完成率 of the year, 0.3 for 30%; null without plan or report.</summary>
    public decimal? CompletionRatio { get; init; }

    /// <summary>序时进度, 0 to 1.</summary>
    public decimal ScheduleRatio { get; init; }

    public Light Light { get; init; }

    /// <summary>The rule's word for the light; always shown with its colour.</summary>
    public string LightWord { get; init; } = "";

    /// <summary>Why the light is what it is, in official Chinese.</summary>
    public string LightReason { get; init; } = "";

    /// <summary>What the rule attaches to the light; null when nothing.</summary>
    public string? LightConsequence { get; init; }

    public Light StartLight { get; init; }

    public Light ProgressLight { get; init; }

    public Light StatisticsLight { get; init; }

    /// <summary>The last month reported, yyyymm.</summary>
    public int? LastReportMonth { get; init; }

    /// <summary>Months without report up to the last one that is due, running; 0 when nothing is missing.</summary>
    public int MissingReports { get; init; }
}
