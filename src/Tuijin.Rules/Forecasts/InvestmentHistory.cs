using Tuijin.Rules.WorkingTime;

namespace Tuijin.Rules.Forecasts;

/// <summary>What a project has invested, month by month, as its reports say.</summary>
public sealed class InvestmentHistory
{
    /// <summary>The pace is taken from so many months at most, and says nothing with fewer than these.</summary>
    public const int MostPaceMonths = 6, FewestPaceMonths = 3;

    private readonly long[] running;

    /// <summary>Reads cumulatives of the years; a month without report had the cumulative of the one before.</summary>
    /// <param name="reports">Month and 本年累计, in the order of months; at least one.</param>
    public InvestmentHistory(IReadOnlyList<(Month Month, long YearCumulativeYuan)> reports)
    {
        First = reports[0].Month;
        running = new long[reports[^1].Month.MonthsSince(First) + 1];
        var (at, earlier, cumulative) = (0, 0L, 0L);
        for (var place = 0; place < running.Length; place++)
        {
            var month = First.AddMonths(place);
            if (place > 0 && month.Number == 1)
            {
                (earlier, cumulative) = (earlier + cumulative, 0);
            }

            if (reports[at].Month == month)
            {
                cumulative = Math.Max(cumulative, reports[at++].YearCumulativeYuan);
            }

            running[place] = earlier + cumulative;
        }
    }

    /// <summary>The first month reported.</summary>
    public Month First { get; }

    /// <summary>The last month reported.</summary>
    public Month Last => First.AddMonths(running.Length - 1);

    /// <summary>Month in which the work was finished; nothing is invested after it.</summary>
    public Month? FinishedIn { get; init; }

    /// <summary>Sort of work; counts most for likeness.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Size or other group.</summary>
    public string Group { get; init; } = "";

    /// <summary>What is to be added to the reports for all that was ever invested, for instance that of years before the first report.</summary>
    public long BeforeYuan { get; init; }

    /// <summary>Planned total; null when unknown.</summary>
    public long? TotalYuan { get; init; }

    /// <summary>Month of the report that first explained why more than the total is invested; null when none did.</summary>
    public Month? ExceedsFrom { get; init; }

    /// <summary>Invested from the first report's year to the end of the month.</summary>
    public long DoneBy(Month month)
    {
        var place = month.MonthsSince(First);
        return place < 0 ? 0 : running[Math.Min(place, running.Length - 1)];
    }

    /// <summary>Invested in the month's year up to its end.</summary>
    public long DoneInYear(Month month) => DoneBy(month) - DoneBy(new Month(month.Year, 1).Previous);

    /// <summary>Whether the investment of the month is known, by a report or because the work was finished before.</summary>
    public bool Knows(Month month) => month >= First && (month <= Last || FinishedIn <= month);

    /// <summary>Yuan a month over the last six months, or as many as are known; null when they are too few.</summary>
    public double? PaceAt(Month month) => month.MonthsSince(First) + 1 < FewestPaceMonths
        ? null
        : (DoneBy(month) - DoneBy(month.AddMonths(-PaceMonths(month)))) / (double)PaceMonths(month);

    /// <summary>The months that the pace rests on. The first report is none of them: its cumulative holds the months of its year before it.</summary>
    internal int PaceMonths(Month month) => Math.Min(month.MonthsSince(First), MostPaceMonths);

    /// <summary>How far the whole is: 0 to 3 by thirds of the total, or -1 when the total is unknown.</summary>
    internal int Third(Month month) => TotalYuan is { } total and > 0 ? (int)Math.Clamp(3.0 * (BeforeYuan + DoneBy(month)) / total, 0, 3) : -1;
}
