using Tuijin.Rules.WorkingTime;

namespace Tuijin.Rules.Forecasts;

/// <summary>
/// Forecasts the investment of a year by a project's own pace of the last months, and by how other projects went on from
/// theirs: over the same months of past years where enough are known, otherwise over as many months of any season.
/// Nothing reported for a month after the one of knowledge is used.
/// </summary>
public sealed class YearEndReference(IReadOnlyCollection<InvestmentHistory> all, Month known)
{
    /// <summary>Fewer projects say nothing.</summary>
    public const int FewestAlike = 10;

    /// <summary>A last report older than this many months says nothing about now.</summary>
    public const int OldestReport = 3;

    /// <summary>How much the way of a project of another kind, group or third of its total counts, and one whose pace rests on fewer or more months.</summary>
    private const double OtherKind = 0.25, OtherGroup = 0.6, OtherThird = 0.25, OtherPace = 0.25;

    /// <summary>No share beyond this is read from the past.</summary>
    private const double MostShare = 0.95;

    private readonly Dictionary<(Month From, int Months), Ways> ways = [];

    private readonly Dictionary<(Month From, int Months, string Kind, string Group, int Third, int Pace), (double Likely, double Safe)> factors = [];

    /// <summary>The last month that is known.</summary>
    public Month Known => known;

    /// <summary>Forecasts the investment of the year of the month of knowledge; exactly one of the two is null.</summary>
    public (YearEndForecast? Forecast, NoYearEnd? Why) Forecast(InvestmentHistory project)
    {
        var from = project.Last < known ? project.Last : known;
        var end = new Month(known.Year, 12);
        var done = project.DoneBy(from) - project.DoneBy(new Month(known.Year, 1).Previous);
        if (known == end && from == end)
        {
            return (new YearEndForecast(done, done, 0, true), null);
        }

        if (known.MonthsSince(from) > OldestReport)
        {
            return (null, NoYearEnd.OldReports);
        }

        if (project.PaceAt(from) is not { } pace)
        {
            return (null, NoYearEnd.FewReports);
        }

        if (pace <= 0)
        {
            return (null, NoYearEnd.Standstill);
        }

        var months = end.MonthsSince(from);
        var past = WaysOf(from, months);
        if (past.Projects < FewestAlike)
        {
            return (null, NoYearEnd.FewAlike);
        }

        var (likely, safe) = FactorsOf(past, from, months, project);
        var most = project.TotalYuan is { } total && !(project.ExceedsFrom <= from) ? Math.Max(0, total - project.BeforeYuan - project.DoneBy(from)) : long.MaxValue;
        return (new YearEndForecast(done + More(likely), done + More(safe), past.Projects, past.IsSeasonal), null);

        // Before its first report of the year, months of the year before still to be reported are not of the year.
        long More(double factor) => (long)Math.Min(most, Math.Round(factor * pace * Math.Min(months, 12)));
    }

    private Ways WaysOf(Month from, int months)
    {
        lock (ways)
        {
            if (!ways.TryGetValue((from, months), out var found))
            {
                var seasonal = Ways.Of(all.Select((project, at) => (project, at)).SelectMany(one => SameMonths(one.project, from, months).Select(month => WayOf(one.project, one.at, month, months))), true);
                ways[(from, months)] = found = seasonal.Projects >= FewestAlike
                    ? seasonal
                    : Ways.Of(all.Select((project, at) => (project, at)).SelectMany(one => AnyMonths(one.project, months).Select(month => WayOf(one.project, one.at, month, months))), false);
            }

            return found;
        }
    }

    private (double Likely, double Safe) FactorsOf(Ways past, Month from, int months, InvestmentHistory project)
    {
        var key = (from, months, project.Kind, project.Group, Third: project.Third(from), Pace: project.PaceMonths(from));
        lock (factors)
        {
            if (!factors.TryGetValue(key, out var found))
            {
                var weights = past.All.ConvertAll(way => (way.Kind == key.Kind ? 1 : OtherKind) * (way.Group == key.Group ? 1 : OtherGroup) * (way.Third == key.Third ? 1 : OtherThird) * (way.Pace == key.Pace ? 1 : OtherPace));
                var sum = weights.Sum();
                var alike = sum * sum / weights.Sum(weight => weight * weight);
                factors[key] = found = (past.At(weights, sum, 0.5), past.At(weights, sum, 1 - Math.Min(MostShare, 0.8 * (alike + 1) / alike)));
            }

            return found;
        }
    }

    private IEnumerable<Month> SameMonths(InvestmentHistory project, Month from, int months)
    {
        for (var month = from.AddMonths(-12); month > project.First; month = month.AddMonths(-12))
        {
            if (IsKnown(project, month, months))
            {
                yield return month;
            }
        }
    }

    private IEnumerable<Month> AnyMonths(InvestmentHistory project, int months)
    {
        for (var month = project.First.AddMonths(InvestmentHistory.FewestPaceMonths - 1); month <= project.Last && month.AddMonths(months) <= known; month = month.Next)
        {
            if (IsKnown(project, month, months))
            {
                yield return month;
            }
        }
    }

    /// <summary>Whether the project was under way, with a pace, and all months after are known.</summary>
    private bool IsKnown(InvestmentHistory project, Month month, int months) =>
        month.AddMonths(months) is var end && end <= known && month <= project.Last
        && project.Knows(end) && !(project.FinishedIn <= month) && project.PaceAt(month) > 0;

    private static Way WayOf(InvestmentHistory project, int at, Month month, int months) => new(
        (project.DoneBy(month.AddMonths(months)) - project.DoneBy(month)) / (project.PaceAt(month)!.Value * months), at, project.Kind, project.Group, project.Third(month), project.PaceMonths(month));

    /// <summary>How a project went on: what it invested for each yuan that its pace promised.</summary>
    private readonly record struct Way(double Factor, int Project, string Kind, string Group, int Third, int Pace);

    private sealed record Ways(List<Way> All, int Projects, bool IsSeasonal)
    {
        public static Ways Of(IEnumerable<Way> ways, bool isSeasonal)
        {
            var sorted = ways.OrderBy(way => way.Factor).ToList();
            return new Ways(sorted, sorted.Select(way => way.Project).Distinct().Count(), isSeasonal);
        }

        /// <summary>The factor that the share of the weight stays within.</summary>
        public double At(List<double> weights, double sum, double share)
        {
            var (left, at) = (share * sum, 0);
            while (at < weights.Count - 1 && (left -= weights[at]) > 0)
            {
                at++;
            }

            return All[at].Factor;
        }
    }
}
