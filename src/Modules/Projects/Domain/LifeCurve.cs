using Tuijin.Rules.Forecasts;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Domain;

/// <summary>The S-curve of a project: what the plans, the reports and the forecasts say will have been invested by the end of each month of its life, in yuan.</summary>
/// <param name="Planned">Null where no plan reaches.</param>
/// <param name="Done">Null outside of what was reported.</param>
/// <param name="Likely">From the last report on (P50).</param>
/// <param name="Safe">From the last report on (P80); at or below <paramref name="Likely"/>.</param>
internal sealed record LifeCurve(IReadOnlyList<Month> Months, IReadOnlyList<long?> Planned, IReadOnlyList<long?> Done, IReadOnlyList<long?> Likely, IReadOnlyList<long?> Safe)
{
    private const int Longest = 120;

    /// <param name="plans">Plans of its years.</param>
    /// <param name="likely">Ends of the forecast lines: month and total invested by then, in order; empty without forecast.</param>
    public static LifeCurve? Of(InvestmentHistory history, DateOnly startedOn, int? plannedFinishMonth, IReadOnlyList<PlanFigures> plans, IReadOnlyList<(Month, long)> likely, IReadOnlyList<(Month, long)> safe)
    {
        var firstYear = plans.Select(plan => plan.Year).Append(history.First.Year).Min();
        var first = Later(new Month(firstYear, 1), Earlier(Month.Of(startedOn), history.First));
        var finish = plannedFinishMonth is { } key ? Month.FromKey(key) : (Month?)null;
        var last = likely.Concat(safe).Select(point => point.Item1).Append(history.Last).Append(finish ?? history.Last).Max();
        if (last.MonthsSince(first) >= Longest)
        {
            last = first.AddMonths(Longest - 1);
        }

        List<Month> months = [.. Enumerable.Range(0, last.MonthsSince(first) + 1).Select(first.AddMonths)];
        var planned = PlannedBy(months, first, finish, plans, history);
        long DoneBy(Month month) => history.BeforeYuan + history.DoneBy(month);
        return new LifeCurve(
            months,
            [.. months.Select(month => planned.TryGetValue(month, out var yuan) ? yuan : (long?)null)],
            [.. months.Select(month => month >= history.First && month <= history.Last ? DoneBy(month) : (long?)null)],
            Line(months, (history.Last, DoneBy(history.Last)), likely),
            Line(months, (history.Last, DoneBy(history.Last)), safe));
    }

    /// <summary>Year plans by their months; after the last of them, what is left of the total evenly until the planned finish.</summary>
    private static Dictionary<Month, long> PlannedBy(List<Month> months, Month first, Month? finish, IReadOnlyList<PlanFigures> plans, InvestmentHistory history)
    {
        var planned = new Dictionary<Month, long>();
        if (plans.Count == 0)
        {
            return planned;
        }

        var (from, to) = (plans.Min(plan => plan.Year), plans.Max(plan => plan.Year));
        var sum = history.BeforeYuan + history.DoneBy(new Month(from, 1).Previous);
        foreach (var month in months.Where(month => month.Year >= from && month.Year <= to))
        {
            sum += plans.FirstOrDefault(plan => plan.Year == month.Year) is { } plan ? Task(plan, month, first, finish) : 0;
            planned[month] = sum;
        }

        var rest = months.Where(month => month.Year > to && month <= finish).ToList();
        var left = Math.Max(0, (history.TotalYuan ?? sum) - sum);
        for (var at = 0; at < rest.Count; at++)
        {
            planned[rest[at]] = sum + (left * (at + 1) / rest.Count);
        }

        return planned;
    }

    /// <summary>A year's plan that is not split is spread over those months of the year that the project is planned to be under way.</summary>
    private static long Task(PlanFigures plan, Month month, Month first, Month? finish)
    {
        if (plan.MonthlyYuan.Count == 12)
        {
            return plan.MonthlyYuan[month.Number - 1];
        }

        var from = Later(new Month(plan.Year, 1), first);
        var to = finish is { } end && end >= from ? Earlier(new Month(plan.Year, 12), end) : new Month(plan.Year, 12);
        var (place, count) = (month.MonthsSince(from), to.MonthsSince(from) + 1);

        // Parts of the running sum, so that they add up to the plan.
        return place >= count ? 0 : (plan.PlanYuan * (place + 1) / count) - (plan.PlanYuan * place / count);
    }

    private static List<long?> Line(List<Month> months, (Month Month, long Yuan) start, IReadOnlyList<(Month Month, long Yuan)> points)
    {
        List<(Month Month, long Yuan)> all = [start, .. points];
        return months.ConvertAll(month =>
        {
            var at = all.FindIndex(point => point.Month >= month);
            return points.Count == 0 || month < start.Month || at < 0 ? (long?)null
                : at == 0 || all[at].Month == month ? all[at].Yuan
                : all[at - 1].Yuan + ((all[at].Yuan - all[at - 1].Yuan) * month.MonthsSince(all[at - 1].Month) / all[at].Month.MonthsSince(all[at - 1].Month));
        });
    }

    private static Month Later(Month one, Month other) => one > other ? one : other;

    private static Month Earlier(Month one, Month other) => one < other ? one : other;
}
