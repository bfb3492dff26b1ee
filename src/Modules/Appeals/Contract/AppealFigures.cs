namespace Tuijin.Appeals.Contract;

/// <summary>
/// Counts of appeals; each count has the address of the list that shows exactly its rows. Shares follow the formulas of
/// domain.md §2.5: 按期答复率 = replied in time / (replied + overdue without reply), 解决率 = 已解决 / rated,
/// 满意率 = (满意 + 基本满意) / rated; null when nothing can be counted.
/// </summary>
/// <param name="Name">What was counted: a unit, a county, or the whole.</param>
/// <param name="Filter">Query string of the group, for instance "department=…"; empty for the whole.</param>
/// <param name="Total">All appeals.</param>
/// <param name="Open">Not yet ended.</param>
/// <param name="Overdue">The step that is due now is late.</param>
/// <param name="OnTime">Last reply in time.</param>
/// <param name="Late">Last reply too late.</param>
/// <param name="OverdueUnanswered">Handling is overdue and there is no reply yet.</param>
/// <param name="Rated">Rated by the enterprise.</param>
/// <param name="NeedsCoordination">Handled twice in vain and still open.</param>
public sealed record AppealFigures(
    string Name, string Filter, int Total, int Open, int Overdue, int OnTime, int Late, int OverdueUnanswered,
    int Rated, int Solved, int Satisfied, int Dissatisfied, int Closed, int NeedsCoordination)
{
    public decimal? OnTimeShare => Share(OnTime, OnTime + Late + OverdueUnanswered);

    public decimal? SolvedShare => Share(Solved, Rated);

    public decimal? SatisfiedShare => Share(Satisfied, Rated);

    public string TotalHref => Href("");

    public string OpenHref => Href("open=1");

    public string OverdueHref => Href("overdue=1");

    public string OnTimeHref => Href("ontime=1");

    public string LateHref => Href("ontime=0");

    public string SolvedHref => Href("solved=1");

    public string SatisfiedHref => Href("satisfaction=satisfied&satisfaction=fairlySatisfied");

    public string DissatisfiedHref => Href("satisfaction=dissatisfied");

    public string ClosedHref => Href("state=closed");

    public string NeedsCoordinationHref => Href("open=1&coordination=1");

    private string Href(string own) => "/appeals" + string.Join('&', new[] { own, Filter }.Where(part => part.Length > 0)) switch { "" => "", var query => "?" + query };

    private static decimal? Share(int part, int whole) => whole == 0 ? null : decimal.Divide(part, whole);
}
