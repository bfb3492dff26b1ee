using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Contract;

/// <summary>
/// Counts of appeals within what the viewer may see; each count has the address of the list that shows exactly its rows.
/// Shares follow the formulas of domain.md §2.5: 按期答复率 = replied in time / (replied + overdue without reply),
/// 解决率 = 已解决 / rated, 满意率 = (满意 + 基本满意) / rated; null when nothing can be counted.
/// </summary>
/// <param name="Name">What was counted: a unit, a county, a category, or the whole.</param>
/// <param name="Filter">Query string of the group, for instance "department=…"; empty for the whole.</param>
/// <param name="Total">All appeals.</param>
/// <param name="Open">Not yet ended.</param>
/// <param name="Overdue">The step that is due now is late.</param>
/// <param name="OnTime">Last reply in time.</param>
/// <param name="Late">Last reply too late.</param>
/// <param name="OverdueUnanswered">Handling is overdue and there is no reply yet.</param>
/// <param name="Rated">Rated by the enterprise.</param>
/// <param name="Reopened">Handled more than once (重办).</param>
public sealed record AppealFigures(
    string Name, string Filter, int Total, int Open, int Overdue, int OnTime, int Late, int OverdueUnanswered,
    int Rated, int Solved, int Satisfied, int Dissatisfied, int Closed, int Reopened, int NeedsCoordination)
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

    public string UnsolvedHref => Href("solved=0");

    public string SatisfiedHref => Href("satisfaction=Satisfied&satisfaction=FairlySatisfied");

    public string DissatisfiedHref => Href("satisfaction=Dissatisfied");

    public string ClosedHref => Href("state=Closed");

    public string ReopenedHref => Href("reopened=1");

    public string NeedsCoordinationHref => Href("coordination=1");

    private string Href(string own) => "/appeals" + string.Join('&', new[] { own, Filter }.Where(part => part.Length > 0)) switch { "" => "", var query => "?" + query };

    private static decimal? Share(int part, int whole) => whole == 0 ? null : decimal.Divide(part, whole);
}

/// <summary>Counts appeals for boards and briefings; remembers its answers until an appeal is saved, for at most a short while.</summary>
public sealed class AppealMeasures(TuijinDb db, Viewer viewer, ChangeCounters counters, IMemoryCache cache, TimeProvider clock)
{
    /// <summary>How long an answer may lag behind writes of other processes.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(15);

    /// <summary>The whole of what the viewer may see.</summary>
    /// <param name="raisedFrom">Only appeals raised on or after this day.</param>
    public async Task<AppealFigures> Whole(DateOnly? raisedFrom = null, CancellationToken cancellationToken = default) =>
        (await Count("whole", raisedFrom, appeal => "", cancellationToken)).Select(row => row.Figures("全部", Since(raisedFrom))).SingleOrDefault()
        ?? new Sums().Figures("全部", Since(raisedFrom));

    /// <summary>By lead unit, those with most open appeals first. Appeals without a unit yet are left out.</summary>
    public async Task<IReadOnlyList<AppealFigures>> ByDepartment(DateOnly? raisedFrom = null, CancellationToken cancellationToken = default)
    {
        var names = await db.Set<OrganisationView>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellationToken);
        var rows = await Count("department", raisedFrom, appeal => appeal.LeadId, cancellationToken);
        return [.. rows.Where(row => row.Key is not null).Select(row => row.Figures(names.GetValueOrDefault(row.Key!.Value, ""), $"department={row.Key!.Value.Value}{And(raisedFrom)}"))
            .OrderByDescending(row => row.Open).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }

    /// <summary>By county in the order of the directory; counties without appeals are there with zeros.</summary>
    public async Task<IReadOnlyList<AppealFigures>> ByCounty(DateOnly? raisedFrom = null, CancellationToken cancellationToken = default)
    {
        var counties = await db.Set<DivisionView>().AsNoTracking().Where(division => division.Level == DivisionLevel.County)
            .OrderBy(division => division.SortOrder).ThenBy(division => division.Code).ToListAsync(cancellationToken);
        var rows = (await Count("county", raisedFrom, appeal => appeal.CountyCode, cancellationToken)).ToDictionary(row => row.Key!);
        return [.. counties.Select(county => (rows.GetValueOrDefault(county.Code) ?? new Sums<string>()).Figures(county.Name, $"county={county.Code}{And(raisedFrom)}"))];
    }

    /// <summary>By category, those with most appeals first.</summary>
    public async Task<IReadOnlyList<AppealFigures>> ByCategory(DateOnly? raisedFrom = null, CancellationToken cancellationToken = default)
    {
        var titles = await db.AppealCategories().AsNoTracking().ToDictionaryAsync(category => category.Code, category => category.Title, cancellationToken);
        var rows = await Count("category", raisedFrom, appeal => appeal.CategoryCode, cancellationToken);
        return [.. rows.Select(row => row.Figures(titles.GetValueOrDefault(row.Key!, row.Key!), $"category={row.Key}{And(raisedFrom)}")).OrderByDescending(row => row.Total)];
    }

    private async Task<IReadOnlyList<Sums<TKey>>> Count<TKey>(string what, DateOnly? raisedFrom, Expression<Func<Appeal, TKey>> by, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var key = (nameof(AppealMeasures), what, raisedFrom, today, viewer.Role, viewer.ScopePath, viewer.OrganisationId, viewer.EnterpriseId, counters.Of([typeof(Appeal), typeof(AppealAssignment)]));
        if (cache.TryGetValue(key, out IReadOnlyList<Sums<TKey>>? known))
        {
            return known!;
        }

        var appeals = db.AppealsVisibleTo(viewer).AsNoTracking();
        if (raisedFrom is { } from)
        {
            var moment = Clock.FromShanghai(from.ToDateTime(TimeOnly.MinValue));
            appeals = appeals.Where(appeal => appeal.RaisedAt >= moment);
        }

        var sums = await appeals.GroupBy(by).Select(group => new Sums<TKey>
        {
            Key = group.Key,
            Total = group.Count(),
            Open = group.Count(appeal => appeal.IsOpen),
            Overdue = group.Count(appeal => appeal.IsOpen && appeal.State != AppealState.Replied && appeal.StepDueOn < today),
            OnTime = group.Count(appeal => appeal.IsOnTime == true),
            Late = group.Count(appeal => appeal.IsOnTime == false),
            OverdueUnanswered = group.Count(appeal => appeal.State == AppealState.Assigned && appeal.DueOn < today),
            Rated = group.Count(appeal => appeal.Satisfaction != null),
            Solved = group.Count(appeal => appeal.IsSolved == true),
            Dissatisfied = group.Count(appeal => appeal.Satisfaction == Satisfaction.Dissatisfied),
            Closed = group.Count(appeal => appeal.State == AppealState.Closed),
            Reopened = group.Count(appeal => appeal.Round > 1),
            NeedsCoordination = group.Count(appeal => appeal.NeedsCoordination),
        }).ToListAsync(cancellationToken);
        cache.Set(key, (IReadOnlyList<Sums<TKey>>)sums, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Life, Size = 1 });
        return sums;
    }

    private static string Since(DateOnly? day) => day is { } from ? $"raised-from={from:yyyy-MM-dd}" : "";

    private static string And(DateOnly? day) => day is null ? "" : "&" + Since(day);

    private record Sums
    {
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

        public int Reopened { get; init; }

        public int NeedsCoordination { get; init; }

        public AppealFigures Figures(string name, string filter) => new(
            name, filter, Total, Open, Overdue, OnTime, Late, OverdueUnanswered, Rated, Solved, Rated - Dissatisfied, Dissatisfied, Closed, Reopened, NeedsCoordination);
    }

    private sealed record Sums<TKey> : Sums
    {
        public TKey? Key { get; init; }
    }
}
