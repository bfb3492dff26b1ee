using Tuijin.Appeals.Contract;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>Appeals of one line of the board. What is open and overdue is counted over all, the rest over what was raised this year.</summary>
internal sealed record AppealLine(string Name, Figure Open, Figure Overdue, Figure Raised, Figure Closed, Figure Solved, Figure Satisfied, Figure Dissatisfied)
{
    /// <summary>解决率; null when nothing was rated.</summary>
    public decimal? SolvedShare { get; init; }

    /// <summary>满意率; null when nothing was rated.</summary>
    public decimal? SatisfiedShare { get; init; }

    /// <summary>按期答复率; null when nothing is to be counted.</summary>
    public decimal? OnTimeShare { get; init; }

    /// <summary>Those replied to in time.</summary>
    public string OnTimeHref { get; init; } = "";

    public bool IsIdle => Open.Value + Raised.Value == 0;

    public static AppealLine Of(AppealFigures all, AppealFigures year) => new(
        all.Name, new Figure(all.Open, all.OpenHref), new Figure(all.Overdue, all.OverdueHref), new Figure(year.Total, year.TotalHref), new Figure(year.Closed, year.ClosedHref),
        new Figure(year.Solved, year.SolvedHref), new Figure(year.Satisfied, year.SatisfiedHref), new Figure(year.Dissatisfied, year.DissatisfiedHref))
    {
        SolvedShare = year.SolvedShare,
        SatisfiedShare = year.SatisfiedShare,
        OnTimeShare = year.OnTimeShare,
        OnTimeHref = year.OnTimeHref,
    };
}

/// <summary>What the board says of appeals.</summary>
/// <param name="Areas">By county; empty for a county or township.</param>
/// <param name="Departments">Lead units, those with most overdue first.</param>
/// <param name="NeedsCoordination">Handled twice in vain and still open.</param>
internal sealed record AppealPart(AppealLine Total, IReadOnlyList<AppealLine> Areas, IReadOnlyList<AppealLine> Departments, Figure NeedsCoordination, Figure WaitingExtensions);
