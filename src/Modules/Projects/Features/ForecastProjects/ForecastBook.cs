using Tuijin.Projects.Contract;
using Tuijin.Rules.Forecasts;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ForecastProjects;

/// <summary>What a running project is expected to do; null where nothing can be said.</summary>
internal sealed record ProjectForecast(FinishForecast? Finish, YearEndForecast? YearEnd, NoYearEnd? NoYearEnd);

/// <summary>All forecasts of a day: what they rest on, those of the running projects, and how good those of the past were.</summary>
internal sealed class ForecastBook
{
    private const long Wan = 10_000;

    /// <summary>A larger city is compared with every second, third … project: more of them make the day's forecasts slower, not better.</summary>
    private const int MostCompared = 500;

    private readonly Dictionary<(string Kind, string Size), int> ended;

    public ForecastBook(DateOnly today, IReadOnlyList<ForecastFigures> projects, ILookup<ProjectId, ReportedMonth> reports, ForecastPast past)
    {
        (Today, Past) = (today, past);
        var spans = projects.Select(project => project.Span(project.PlannedFinishMonth)).OfType<WorkSpan>().ToList();
        var known = spans.Where(span => span.EndOn < today).ToList();
        ended = known.CountBy(span => (span.Kind, span.Group)).ToDictionary();
        Ended = known.Count;
        Finishes = ReferenceClass.Of(ForecastPast.Thinned(spans, MostCompared, span => span.EndOn is not null), today);
        var histories = projects.Select(project => (project, History: project.History([.. reports[project.Id]]))).ToList();
        YearEnds = new YearEndReference([.. histories.Select(one => one.History).OfType<InvestmentHistory>()], Month.Of(today));
        ByProject = histories.Where(one => one.project.IsRunning).AsParallel().ToDictionary(one => one.project.Id, one => Of(one.project, one.History));
    }

    public DateOnly Today { get; }

    /// <summary>Null when too few projects have ended.</summary>
    public ReferenceClass? Finishes { get; }

    public YearEndReference YearEnds { get; }

    /// <summary>Number of ended projects that say something about delays.</summary>
    public int Ended { get; }

    public IReadOnlyDictionary<ProjectId, ProjectForecast> ByProject { get; }

    public ForecastPast Past { get; }

    /// <summary>Number of ended projects of the same kind and size.</summary>
    public int EndedLike(ForecastFigures project) => ended.GetValueOrDefault((project.Kind, project.Size));

    /// <summary>The forecast of a running project.</summary>
    public ProjectForecast Of(ForecastFigures project, InvestmentHistory? history)
    {
        var finish = project.Span(project.PlannedFinishMonth) is { } span && span.StartOn < Today ? Finishes?.Forecast(span) : null;
        var (yearEnd, why) = history is null ? (null, NoYearEnd.FewReports) : YearEnds.Forecast(history);
        return new ProjectForecast(finish, yearEnd is null ? null : yearEnd with { LikelyYuan = Rounded(yearEnd.LikelyYuan), SafeYuan = Rounded(yearEnd.SafeYuan) }, why);
    }

    /// <summary>Up to whole 万元: more would claim to know it better than it is known.</summary>
    private static long Rounded(long yuan) => (yuan + Wan - 1) / Wan * Wan;
}

/// <summary>How good the city's own forecasts of the past were: each made of what was known then.</summary>
/// <param name="Finishes">Made at the beginning of the month a year, nine, six and three months ago.</param>
/// <param name="YearEnds">Made at the end of March, June and September of last year.</param>
internal sealed record ForecastPast(IReadOnlyList<FinishOutcome<ForecastFigures>> Finishes, IReadOnlyList<YearEndOutcome<ForecastFigures>> YearEnds)
{
    /// <summary>Of a larger city every second, third … project is judged.</summary>
    private const int MostJudged = 1_000;

    private const int FewestEnded = 100;

    /// <param name="plannedAt">The planned finish of a project that was in force on a day.</param>
    /// <param name="plans">The plan of a project for a year.</param>
    public static ForecastPast Of(
        DateOnly today, IReadOnlyList<ForecastFigures> all, ILookup<ProjectId, ReportedMonth> reports, Func<ForecastFigures, DateOnly, int?> plannedAt, Func<ForecastFigures, int, long?> plans)
    {
        var projects = Thinned(all, MostJudged, project => project.FinishedOn is not null);
        var histories = projects.Select(project => (project, History: project.History([.. reports[project.Id]]))).Where(one => one.History is not null).Select(one => (one.project, one.History!)).ToList();
        var lastYear = today.Year - 1;
        return new ForecastPast(
            [.. Cuts(today).AsParallel().AsOrdered().SelectMany(cut => FinishBacktest.Outcomes(
                [.. projects.Select(project => (project, Span: project.Span(plannedAt(project, cut)))).Where(one => one.Span is not null).Select(one => (one.project, one.Span!))], cut))],
            YearEndBacktest.Outcomes(histories, plans, [new Month(lastYear, 3), new Month(lastYear, 6), new Month(lastYear, 9)]));
    }

    /// <summary>Evenly chosen work, about so many, but enough that a hundred ended ones are left: ended and running in the proportion in which they are.</summary>
    public static IReadOnlyList<T> Thinned<T>(IReadOnlyList<T> all, int most, Func<T, bool> ended)
    {
        var step = Math.Max(1, Math.Min((all.Count + most - 1) / most, all.Count(ended) / FewestEnded));
        return step == 1 ? all : [.. all.Where((_, at) => at % step == 0)];
    }

    /// <summary>The days on which the past is asked for its forecasts.</summary>
    public static IReadOnlyList<DateOnly> Cuts(DateOnly today)
    {
        var month = Month.Of(today);
        return [month.AddMonths(-12).FirstDay, month.AddMonths(-9).FirstDay, month.AddMonths(-6).FirstDay, month.AddMonths(-3).FirstDay];
    }
}
