using Tuijin.Directory.Contract;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Contract;

/// <summary>Counts of the appeals of one county and lead unit; sums of them are the figures of boards.</summary>
public sealed record AppealTally
{
    /// <summary>Empty for matters of the city.</summary>
    public required string CountyCode { get; init; }

    /// <summary>Null for what is not assigned yet.</summary>
    public required OrganisationId? LeadId { get; init; }

    public int Total { get; init; }

    public int Open { get; init; }

    public int Overdue { get; init; }

    public int OnTime { get; init; }

    public int Late { get; init; }

    public int OverdueUnanswered { get; init; }

    public int Rated { get; init; }

    public int Solved { get; init; }

    public int Dissatisfied { get; init; }

    public int Closed { get; init; }

    public int NeedsCoordination { get; init; }
}

/// <summary>The one way in which appeals are counted. Two grouped queries, each answered from an index alone: what is open, and what was raised since a day.</summary>
public static class AppealMeasures
{
    /// <summary>What is open: how much, what of it is overdue, what needs coordination.</summary>
    public static IQueryable<AppealTally> OpenByUnit(this IQueryable<AppealView> appeals, DateOnly today) => appeals.Where(appeal => appeal.IsOpen)
        .GroupBy(appeal => new { appeal.CountyCode, appeal.LeadId }).Select(group => new AppealTally
        {
            CountyCode = group.Key.CountyCode,
            LeadId = group.Key.LeadId,
            Open = group.Count(),
            Overdue = group.Count(appeal => appeal.State != AppealState.Replied && appeal.StepDueOn < today),
            NeedsCoordination = group.Count(appeal => appeal.NeedsCoordination),
        });

    /// <summary>What was raised on or after a day: how it was answered, rated and closed.</summary>
    public static IQueryable<AppealTally> RaisedByUnit(this IQueryable<AppealView> appeals, DateOnly since, DateOnly today)
    {
        var moment = Clock.FromShanghai(since.ToDateTime(TimeOnly.MinValue));
        return appeals.Where(appeal => appeal.RaisedAt >= moment)
            .GroupBy(appeal => new { appeal.CountyCode, appeal.LeadId }).Select(group => new AppealTally
            {
                CountyCode = group.Key.CountyCode,
                LeadId = group.Key.LeadId,
                Total = group.Count(),
                OnTime = group.Count(appeal => appeal.IsOnTime == true),
                Late = group.Count(appeal => appeal.IsOnTime == false),
                OverdueUnanswered = group.Count(appeal => appeal.State == AppealState.Assigned && appeal.DueOn < today),
                Rated = group.Count(appeal => appeal.Satisfaction != null),
                Solved = group.Count(appeal => appeal.IsSolved == true),
                Dissatisfied = group.Count(appeal => appeal.Satisfaction == Satisfaction.Dissatisfied),
                Closed = group.Count(appeal => appeal.State == AppealState.Closed),
            });
    }

    /// <summary>The sum of tallies, with the addresses of the lists behind its numbers.</summary>
    /// <param name="filter">Query string of the group; empty for the whole.</param>
    public static AppealFigures Figures(this IEnumerable<AppealTally> tallies, string name, string filter)
    {
        var all = tallies.ToList();
        var (rated, dissatisfied) = (all.Sum(tally => tally.Rated), all.Sum(tally => tally.Dissatisfied));
        return new AppealFigures(
            name, filter, all.Sum(tally => tally.Total), all.Sum(tally => tally.Open), all.Sum(tally => tally.Overdue), all.Sum(tally => tally.OnTime), all.Sum(tally => tally.Late),
            all.Sum(tally => tally.OverdueUnanswered), rated, all.Sum(tally => tally.Solved), rated - dissatisfied, dissatisfied, all.Sum(tally => tally.Closed),
            all.Sum(tally => tally.NeedsCoordination));
    }
}
