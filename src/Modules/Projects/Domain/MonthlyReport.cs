using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;

namespace Tuijin.Projects.Domain;

/// <summary>What a project reports about a month (月报). Photos are attachments of it.</summary>
internal sealed class MonthlyReport : IAudited, IRevised
{
    /// <summary>Kind of owner of the attached photos.</summary>
    public const string AttachmentKind = "project-report";

    public required MonthlyReportId Id { get; init; }

    public required ProjectId ProjectId { get; init; }

    public required string ProjectNumber { get; init; }

    /// <summary>yyyymm</summary>
    public required int Month { get; init; }

    /// <summary>本月完成投资</summary>
    public long InvestmentYuan { get; set; }

    /// <summary>其中设备投资</summary>
    public long EquipmentYuan { get; set; }

    /// <summary>本年累计 as the reporter stated it; null when it is to be added up.</summary>
    public long? StatedCumulativeYuan { get; set; }

    /// <summary>本年累计: stated, otherwise that of the month before plus this month.</summary>
    public long YearCumulativeYuan { get; set; }

    /// <summary>形象进度</summary>
    public string ProgressText { get; set; } = "";

    /// <summary>未完成进度的原因</summary>
    public string? DelayReason { get; set; }

    /// <summary>Why the cumulative investment exceeds the planned total.</summary>
    public string? Explanation { get; set; }

    public List<Obstacle> Obstacles { get; set; } = [];

    public required Guid SubmittedById { get; set; }

    public required string SubmittedByName { get; set; }

    public required DateTime SubmittedAt { get; set; }

    public long Revision { get; private set; }

    public string AuditSubject => $"project:{ProjectNumber}";
}

/// <summary>需协调的问题 of a monthly report.</summary>
internal sealed class Obstacle
{
    public string Text { get; set; } = "";

    /// <summary>Category code of the problem, when chosen.</summary>
    public string? Category { get; set; }

    /// <summary>Number of the appeal it became; null when it was only reported.</summary>
    public string? AppealNumber { get; set; }
}
