using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Domain;

/// <summary>When monthly reports are due: on day 5 of the next month (domain.md §1.6 [泉州2024]).</summary>
internal static class ReportDuty
{
    public const int DueDay = 5;

    public static DateOnly DueOn(Month month) => month.Next.FirstDay.AddDays(DueDay - 1);

    /// <summary>The last month whose report is overdue when missing.</summary>
    public static Month LastDue(DateOnly today) => Month.Of(today).AddMonths(today.Day > DueDay ? -1 : -2);

    public static bool Owes(ProjectYearClass yearClass, int reportsFromMonth, DateOnly? finishedOn, Month month) =>
        yearClass is not ProjectYearClass.Preliminary
        && month.Key >= reportsFromMonth
        && (finishedOn is not { } finished || month <= Month.Of(finished));
}
