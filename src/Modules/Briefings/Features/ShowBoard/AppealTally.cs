using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>Counts of the appeals of one county and lead unit.</summary>
internal sealed record AppealTally
{
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

    /// <summary>The sum of tallies, with the addresses of the lists behind its numbers.</summary>
    /// <param name="filter">Query string of the group; empty for the whole.</param>
    public static AppealFigures Figures(string name, string filter, IEnumerable<AppealTally> tallies)
    {
        var all = tallies.ToList();
        var (rated, dissatisfied) = (all.Sum(tally => tally.Rated), all.Sum(tally => tally.Dissatisfied));
        return new AppealFigures(
            name, filter, all.Sum(tally => tally.Total), all.Sum(tally => tally.Open), all.Sum(tally => tally.Overdue), all.Sum(tally => tally.OnTime), all.Sum(tally => tally.Late),
            all.Sum(tally => tally.OverdueUnanswered), rated, all.Sum(tally => tally.Solved), rated - dissatisfied, dissatisfied, all.Sum(tally => tally.Closed), Reopened: 0,
            all.Sum(tally => tally.NeedsCoordination));
    }
}
