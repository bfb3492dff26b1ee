using Tuijin.Projects.Domain;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ShowProject;

/// <summary>A month of a project's page: reported, awaited or missing.</summary>
internal sealed record ReportLine(Month Month, MonthlyReport? Report, bool IsOverdue, DateOnly DueOn)
{
    private const int MostMonths = 36;

    /// <summary>The latest month first: everything reported, and what is owed since the first awaited month.</summary>
    public static List<ReportLine> Of(Project project, IReadOnlyList<MonthlyReport> reports, DateOnly today)
    {
        var byMonth = reports.ToDictionary(report => report.Month);
        var current = Month.Of(today);
        var lines = new List<ReportLine>();
        for (var month = current; current.MonthsSince(month) < MostMonths; month = month.Previous)
        {
            var report = byMonth.GetValueOrDefault(month.Key);
            if (report is not null || project.OwesReport(month))
            {
                lines.Add(new ReportLine(month, report, report is null && today > ReportDuty.DueOn(month), ReportDuty.DueOn(month)));
            }
        }

        return lines;
    }
}
