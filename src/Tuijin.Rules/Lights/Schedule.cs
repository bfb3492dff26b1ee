using Tuijin.Rules.WorkingTime;

namespace Tuijin.Rules.Lights;

/// <summary>
/// 序时进度: the share of the year that has passed at the end of a month. It is months ÷ 12; for a project that does not
/// run all year, days ÷ days inside its own work in that year (domain.md §1.7, §14.1).
/// </summary>
/// <param name="Elapsed">Months, or days, that have passed: 0 to <see cref="Total"/>.</param>
/// <param name="Total">Months, or days, in all: 1 or more. Kept apart from the ratio so that limits are met exactly.</param>
/// <param name="Basis">How it was counted, for the working.</param>
public sealed record Schedule(int Elapsed, int Total, string Basis)
{
    /// <summary>0 to 1.</summary>
    public decimal Ratio => (decimal)Elapsed / Total;

    public IReadOnlyList<WorkingLine> Working => [new("序时进度", $"{Figures.Percent(Ratio)}（{Basis}）")];

    /// <param name="asOf">The month at whose end the schedule is taken, and whose year it is of.</param>
    /// <param name="ownFrom">First day of the project's own work; null when not limited.</param>
    /// <param name="ownTo">Last day of the project's own work; null when not limited.</param>
    public static Schedule For(Month asOf, DateOnly? ownFrom = null, DateOnly? ownTo = null)
    {
        var (firstDay, lastDay) = (new DateOnly(asOf.Year, 1, 1), new DateOnly(asOf.Year, 12, 31));
        if (ownFrom > ownTo)
        {
            return AllYear(asOf, "，项目起止日期颠倒，按全年计算");
        }

        if (ownFrom > lastDay)
        {
            return new(0, 1, $"项目{Figures.Day(ownFrom.Value)}开始，本年尚未开始");
        }

        if (ownTo < firstDay)
        {
            return new(1, 1, $"项目应于{Figures.Day(ownTo.Value)}完成");
        }

        var from = ownFrom > firstDay ? ownFrom.Value : firstDay;
        var to = ownTo < lastDay ? ownTo.Value : lastDay;
        if (from == firstDay && to == lastDay)
        {
            return AllYear(asOf, "");
        }

        var total = to.DayNumber - from.DayNumber + 1;
        var elapsed = Math.Clamp(asOf.LastDay.DayNumber - from.DayNumber + 1, 0, total);
        return new(elapsed, total, $"本年工期{Figures.Day(from)}至{Figures.Day(to)}，{total}天中已过{elapsed}天");
    }

    private static Schedule AllYear(Month asOf, string remark) => new(asOf.Number, 12, $"12个月中已过{asOf.Number}个月{remark}");
}
