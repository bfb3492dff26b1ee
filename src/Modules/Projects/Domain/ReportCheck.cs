using Tuijin.Foundation.Results;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Domain;

/// <summary>Figures that a monthly report cannot have.</summary>
internal static class ReportCheck
{
    /// <summary>Checks the report by itself, against the project and the calendar.</summary>
    /// <param name="startedOn">The start as the report states it.</param>
    public static Refusal? Of(Project project, Month month, DateOnly? startedOn, long investmentYuan, long equipmentYuan, DateOnly today)
    {
        var startYear = (startedOn ?? project.StartedOn)?.Year ?? project.PlannedStartMonth / 100;
        return month switch
        {
            _ when project.YearClass is ProjectYearClass.Preliminary => new ReportOfPreliminary(),
            _ when month > Month.Of(today) => new ReportOfFuture(month),
            _ when month.Year < startYear => new ReportBeforeStart(month, startYear.Value),
            _ when investmentYuan < 0 => new NegativeInvestment(),
            _ when equipmentYuan > investmentYuan => new EquipmentOverInvestment(),
            _ => null,
        };
    }

    /// <summary>More than the planned total needs an explanation.</summary>
    /// <param name="reports">All reports of the project, added up.</param>
    public static Refusal? OfTotal(Project project, IEnumerable<MonthlyReport> reports, string? explanation)
    {
        var done = project.CumulativeBeforeYuan + reports.Where(report => report.Month / 100 >= project.CumulativeBeforeYear)
            .GroupBy(report => report.Month / 100).Sum(year => year.MaxBy(report => report.Month)!.YearCumulativeYuan);
        return project.TotalInvestmentYuan is { } total && done > total && string.IsNullOrWhiteSpace(explanation) ? new OverTotalInvestment(done, total) : null;
    }
}
