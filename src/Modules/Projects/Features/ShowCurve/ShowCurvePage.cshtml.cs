using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Features.ListProjects;
using Tuijin.Shell.Parts.Charts;

namespace Tuijin.Projects.Features.ShowCurve;

/// <summary>投资曲线: investment of a year by months against the plan, of the city, a county, a tier or a programme.</summary>
[Authorize(ProjectPermissions.Read)]
internal sealed class ShowCurvePage(CurveReader reader, ProjectList ledger, TimeProvider clock) : PageModel
{
    private const int FirstYear = 2000;

    private static readonly string[] Choices = ["programme", "tier", "division"];

    private ListQuery query = ListQuery.Everything;

    public InvestmentYear Curve { get; private set; } = null!;

    public int Year { get; private set; }

    public int ThisYear => clock.Today().Year;

    /// <summary>Each choice with the values that the ledger's own filter offers.</summary>
    public IReadOnlyList<(string Key, string Label, IReadOnlyList<SelectListItem> Options)> Filters { get; private set; } = [];

    public string LedgerHref { get; private set; } = "";

    public ChartModel Monthly => Chart(ChartKind.Bar, "本月完成", month => month.DoneYuan, "本月计划", month => month.PlanYuan);

    public ChartModel Cumulative => Chart(ChartKind.Line, "累计完成", month => month.DoneSumYuan, "累计计划", month => month.PlanSumYuan);

    public async Task OnGetAsync(string? year, CancellationToken cancellationToken)
    {
        Year = int.TryParse(year, out var asked) && asked >= FirstYear && asked <= ThisYear + 1 ? asked : ThisYear;
        query = ListQuery.From(Request.Query);
        query = query with { Values = query.Values.Where(value => Choices.Contains(value.Key)).ToDictionary() };
        var spec = await ledger.Spec(cancellationToken);
        Filters = [.. Choices.Select(key => spec.Filters.First(filter => filter.Key == key)).Select(filter => (filter.Key, filter.Label, Options(filter)))];
        LedgerHref = Address("/projects");
        Curve = await reader.Read(spec, query, Year, cancellationToken);
    }

    private IReadOnlyList<SelectListItem> Options(Filter<ProjectRow> filter) =>
        [new("全部", ""), .. filter.Options.Select(option => new SelectListItem(option.Value, option.Key, option.Key == query.First(filter.Key)))];

    private string Address(string path) => path + new QueryBuilder(query.Values.Select(value => KeyValuePair.Create(value.Key, value.Value[0]))).ToQueryString();

    private ChartModel Chart(ChartKind kind, string done, Func<CurveMonth, long?> doneOf, string plan, Func<CurveMonth, long> planOf) => new(
        kind, [.. Curve.Months.Select(month => $"{month.Number}月")],
        [
            new ChartSeries(plan, [.. Curve.Months.Select(month => Wan(planOf(month)))], ChartColor.Grey) { IsLine = true },
            new ChartSeries(done, [.. Curve.Months.Select(month => Wan(doneOf(month)))], ChartColor.Blue),
        ], "万元")
    {
        Hrefs = [.. Curve.Months.Select(_ => LedgerHref)],
    };

    private static decimal? Wan(long? yuan) => yuan is { } known ? Math.Round(known / 10_000m, 2) : null;
}
