using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;

namespace Tuijin.Projects.Domain;

/// <summary>年度计划投资 of a project.</summary>
internal sealed class YearPlan : IAudited, IRevised
{
    public required ProjectId ProjectId { get; init; }

    public required string ProjectNumber { get; init; }

    public required int Year { get; init; }

    public required long PlanYuan { get; set; }

    /// <summary>The plan split over the twelve months, in yuan; empty when it was not split.</summary>
    public List<long> MonthlyYuan { get; set; } = [];

    public long Revision { get; private set; }

    public string AuditSubject => $"project:{ProjectNumber}";
}
