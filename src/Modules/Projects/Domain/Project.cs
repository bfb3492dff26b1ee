using Tuijin.Directory.Contract;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Domain;

/// <summary>A project of the ledger, with the fields that offices keep (domain.md §1.3). Money in whole yuan.</summary>
internal sealed class Project : IAudited, IRevised
{
    public required ProjectId Id { get; init; }

    /// <summary>Number in this ledger: 项2026-0001.</summary>
    public required string Number { get; init; }

    /// <summary>投资项目统一代码 (GB/T 40058-2021), with hyphens; null when none is known.</summary>
    public string? Code { get; set; }

    public required string Name { get; set; }

    /// <summary>The enterprise of the directory; null when the ledger names one that the directory does not know.</summary>
    public EnterpriseId? EnterpriseId { get; set; }

    /// <summary>Name of the enterprise as the ledger has it; empty when none is given.</summary>
    public string EnterpriseName { get; set; } = "";

    public required ProgrammeId ProgrammeId { get; set; }

    /// <summary>One of the programme's tiers, or null.</summary>
    public string? Tier { get; set; }

    public required DivisionId DivisionId { get; set; }

    public required string DivisionPath { get; set; }

    /// <summary>The body of the zone it lies in.</summary>
    public OrganisationId? ZoneId { get; set; }

    /// <summary>Where it is, in words.</summary>
    public string? Place { get; set; }

    /// <summary>Industry in words or as a class of GB/T 4754.</summary>
    public string? Industry { get; set; }

    public ConstructionNature? Nature { get; set; }

    public ProjectKind Kind { get; set; } = ProjectKind.TechnicalTransformation;

    /// <summary>高端化、智能化、绿色化、安全化: those that apply, joined by 、.</summary>
    public string? Directions { get; set; }

    public ProjectYearClass YearClass { get; set; }

    public ProjectStage Stage { get; set; }

    public InvestmentDriver Driver { get; set; }

    public string? Content { get; set; }

    public long? TotalInvestmentYuan { get; set; }

    public long? EquipmentInvestmentYuan { get; set; }

    /// <summary>上年止累计: investment done before the first day of <see cref="CumulativeBeforeYear"/>.</summary>
    public long CumulativeBeforeYuan { get; set; }

    public int CumulativeBeforeYear { get; set; }

    /// <summary>yyyymm</summary>
    public int? PlannedStartMonth { get; set; }

    /// <summary>yyyymm</summary>
    public int? PlannedFinishMonth { get; set; }

    public DateOnly? StartedOn { get; set; }

    /// <summary>入统（纳统）日期</summary>
    public DateOnly? IntoStatisticsOn { get; set; }

    public DateOnly? FinishedOn { get; set; }

    /// <summary>Reason for a late start that the programme office accepted.</summary>
    public string? AcceptedStartDelay { get; set; }

    /// <summary>包保领导</summary>
    public string? Leader { get; set; }

    /// <summary>责任单位 in the directory.</summary>
    public OrganisationId? ResponsibleId { get; set; }

    /// <summary>责任单位 as the ledger has it, when the directory does not know it.</summary>
    public string? ResponsibleName { get; set; }

    public bool UsesNewLand { get; set; }

    public decimal? NewLandM2 { get; set; }

    /// <summary>达产年产值</summary>
    public long? ExpectedOutputYuan { get; set; }

    /// <summary>达产年税收</summary>
    public long? ExpectedTaxYuan { get; set; }

    public int? ExpectedJobs { get; set; }

    /// <summary>State as the source words it, for instance "2019年1-10月:推进".</summary>
    public string? StatusText { get; set; }

    /// <summary>Cells of an imported table that no field takes, or that could not be read: header → text.</summary>
    public Dictionary<string, string> SourceTexts { get; set; } = [];

    /// <summary>First month for which a report is awaited, yyyymm.</summary>
    public int ReportsFromMonth { get; set; }

    public required DateTime CreatedAt { get; init; }

    public long Revision { get; private set; }

    public string AuditSubject => $"project:{Number}";

    /// <summary>Whether a monthly report is awaited for the month: from entry into the ledger until the month of finishing; never for preliminary projects.</summary>
    public bool OwesReport(Month month) => ReportDuty.Owes(YearClass, ReportsFromMonth, FinishedOn, month);

    /// <summary>Takes over the facts of a report: a start, an entry into the statistics or a finish moves the stage on.</summary>
    public void TakeFacts(DateOnly? startedOn, DateOnly? intoStatisticsOn, DateOnly? finishedOn)
    {
        (StartedOn, IntoStatisticsOn, FinishedOn) = (startedOn, intoStatisticsOn, finishedOn);
        var reached = finishedOn is not null ? ProjectStage.Producing : startedOn is not null ? ProjectStage.Started : Stage;
        Stage = reached > Stage ? reached : Stage;
    }
}
