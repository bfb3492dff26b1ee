using Tuijin.Foundation.Results;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Domain;

/// <summary>本年累计 over the reports of one year: stated figures stand, the others are added up, and none may fall.</summary>
internal static class YearChain
{
    /// <summary>Adds up the year anew; refuses when a stated cumulative is lower than that of the month before.</summary>
    /// <param name="reports">The reports of one year.</param>
    /// <param name="changed">The month that is being reported: a conflict with a later month is told as such.</param>
    public static Refusal? AddUp(IEnumerable<MonthlyReport> reports, Month changed)
    {
        long before = 0;
        foreach (var report in reports.OrderBy(report => report.Month))
        {
            var month = Month.FromKey(report.Month);
            if (report.StatedCumulativeYuan is { } stated && stated < before)
            {
                return month == changed ? new CumulativeFalls(stated, before) : new LaterCumulativeFalls(month, stated, before);
            }

            before = report.YearCumulativeYuan = report.StatedCumulativeYuan ?? checked(before + report.InvestmentYuan);
        }

        return null;
    }
}
