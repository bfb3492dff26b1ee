using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Domain;

/// <summary>
/// Where a project stands: figures of the year and lights, computed from plan, reports and facts and kept beside the
/// project, so that lists and boards can filter and sort by them. Never edited by hand.
/// </summary>
internal sealed class ProjectStanding
{
    public required ProjectId ProjectId { get; init; }

    /// <summary>The month that is judged, yyyymm.</summary>
    public int AsOfMonth { get; set; }

    public long? YearPlanYuan { get; set; }

    /// <summary>本年累计完成投资; null when nothing was reported in the year.</summary>
    public long? YearDoneYuan { get; set; }

    public long TotalDoneYuan { get; set; }

    /// <summary>投资完成率 of the year, 0.3 for 30%; null without plan or report.</summary>
    public decimal? CompletionRatio { get; set; }

    /// <summary>序时进度, 0 to 1.</summary>
    public decimal ScheduleRatio { get; set; }

    public Light Light { get; set; }

    /// <summary>The rule's word for the light: 正常, 滞后, 严重滞后 …</summary>
    public string Word { get; set; } = "";

    /// <summary>A remark on a green light, for instance 低于序时.</summary>
    public string? Mark { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>What the rule attaches to the light, for instance 约谈.</summary>
    public string? Consequence { get; set; }

    public string RuleId { get; set; } = "";

    public int RuleVersion { get; set; }

    public Light StartLight { get; set; }

    /// <summary>Progress of the year, or of the month where the rule judges months.</summary>
    public Light ProgressLight { get; set; }

    public Light StatisticsLight { get; set; }

    /// <summary>The last month reported, yyyymm.</summary>
    public int? LastReportMonth { get; set; }

    /// <summary>Months without report up to the last one that is due, running.</summary>
    public int MissingReports { get; set; }

    /// <summary>The same standing of another project.</summary>
    public ProjectStanding For(ProjectId id) => id == ProjectId ? this : new ProjectStanding
    {
        ProjectId = id, AsOfMonth = AsOfMonth, YearPlanYuan = YearPlanYuan, YearDoneYuan = YearDoneYuan, TotalDoneYuan = TotalDoneYuan,
        CompletionRatio = CompletionRatio, ScheduleRatio = ScheduleRatio, Light = Light, Word = Word, Mark = Mark, Reason = Reason, Consequence = Consequence,
        RuleId = RuleId, RuleVersion = RuleVersion, StartLight = StartLight, ProgressLight = ProgressLight, StatisticsLight = StatisticsLight,
        LastReportMonth = LastReportMonth, MissingReports = MissingReports,
    };
}
