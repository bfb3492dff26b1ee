using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Panels;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Forecasts;
using Tuijin.Rules.WorkingTime;
using Tuijin.Shell.Parts.Charts;

namespace Tuijin.Projects.Features.ForecastProjects;

/// <summary>What a project's page says of its forecast.</summary>
/// <param name="Finish">A sentence; null when the project does not run.</param>
/// <param name="YearEnd">A sentence; null when the project does not run.</param>
/// <param name="Reference">What the forecast rests on; null without one.</param>
/// <param name="Curve">Null when nothing was reported.</param>
internal sealed record ForecastPanelModel(string? Finish, string? YearEnd, string? Reference, ChartModel? Curve);

/// <summary>完工预测 on a project's page: when it will probably finish, what it will have invested by the end of the year, and its S-curve.</summary>
internal sealed class ForecastPanel(TuijinDb db, Viewer viewer, ForecastKeeper keeper) : IRecordPanel<ProjectId>
{
    private const decimal Wan = 10_000;

    public int Order => 10;

    public string Title => "完工预测";

    public string Partial => "/Features/ForecastProjects/_Forecast.cshtml";

    public async Task<object?> Load(ProjectId id, CancellationToken cancellationToken)
    {
        var project = await ForecastFigures.Of(db.ProjectsVisibleTo(viewer).Where(project => project.Id == id)).FirstOrDefaultAsync(cancellationToken);
        if (project is not { StartedOn: { } startedOn })
        {
            return null;
        }

        var history = project.History(await ForecastFigures.Reports(db.ReportsOf(id), cancellationToken));
        if (!project.IsRunning)
        {
            return history is null ? null : new ForecastPanelModel(null, null, null, Chart(await Curve(project, startedOn, history, null, cancellationToken)));
        }

        var book = await keeper.Read(cancellationToken);
        var forecast = book.Of(project, history);
        return new ForecastPanelModel(
            FinishSentence(project, forecast.Finish, book), YearEndSentence(forecast, book.Today.Year), forecast.Finish is { } finish ? Reference(project, startedOn, finish, book) : null,
            history is null ? null : Chart(await Curve(project, startedOn, history, forecast, cancellationToken)));
    }

    private async Task<LifeCurve?> Curve(ForecastFigures project, DateOnly startedOn, InvestmentHistory history, ProjectForecast? forecast, CancellationToken cancellationToken)
    {
        var plans = await db.PlansOf(project.Id).AsNoTracking().Select(plan => new PlanFigures(plan.Year, plan.PlanYuan, plan.MonthlyYuan)).ToListAsync(cancellationToken);
        return LifeCurve.Of(
            history, startedOn, project.PlannedFinishMonth, plans,
            Points(forecast?.Finish?.LikelyOn, forecast?.YearEnd?.LikelyYuan), Points(forecast?.Finish?.SafeOn, forecast?.YearEnd?.SafeYuan));

        // By the end of the year what the money's forecast says, by the finish the total.
        IReadOnlyList<(Month, long)> Points(DateOnly? finishOn, long? yearYuan)
        {
            var done = history.BeforeYuan + history.DoneBy(history.Last);
            var points = new List<(Month Month, long Yuan)>();
            var year = keeper.Year;
            if (yearYuan is { } yuan)
            {
                points.Add((new Month(year, 12), Math.Max(done, history.BeforeYuan + history.DoneBy(new Month(year, 1).Previous) + yuan)));
            }

            if (finishOn is { } day && Month.Of(day) is var finish && finish > history.Last && (points.Count == 0 || finish > points[^1].Month) && history.TotalYuan is { } total)
            {
                points.Add((finish, Math.Max(total, points.Count == 0 ? done : points[^1].Yuan)));
            }

            return [.. points.Where(point => point.Month > history.Last)];
        }
    }

    private static string FinishSentence(ForecastFigures project, FinishForecast? finish, ForecastBook book) => (finish, project.PlannedFinishMonth) switch
    {
        (_, null) => "没有计划竣工月份，不能预测竣工日期。",
        (null, _) when book.Finishes is null => ForecastWords.TooFewEnded(book.Ended),
        (null, _) => "开工当天起满一天后预测竣工日期。",
        ({ } known, { } planned) => $"预计{known.LikelyOn.Day()}竣工（P50），{ForecastWords.Delay(known.LikelyOn.DayNumber - Month.FromKey(planned).LastDay.DayNumber)}；八成把握在{known.SafeOn.Day()}前竣工（P80）。",
    };

    private static string YearEndSentence(ProjectForecast forecast, int year) => forecast.YearEnd is { } yearEnd
        ? $"{year}年全年预计完成投资{ForecastWords.Yuan(yearEnd.LikelyYuan)}（P50），八成把握不低于{ForecastWords.Yuan(yearEnd.SafeYuan)}（P80）。"
        : $"{year}年底投资：{forecast.NoYearEnd?.Sentence()}。";

    private static string Reference(ForecastFigures project, DateOnly startedOn, FinishForecast finish, ForecastBook book)
    {
        var today = Month.Of(book.Today);
        var left = Month.FromKey(project.PlannedFinishMonth!.Value).MonthsSince(today);
        var stage = $"已建{today.MonthsSince(Month.Of(startedOn))}个月、{(left >= 0 ? $"计划还剩{left}个月" : $"已超计划{-left}个月")}";
        return $"参照{book.Ended}个已竣工项目，其中同类（{project.Kind}、{project.Size}）{book.EndedLike(project)}个；按{stage}时的相近程度加权，相当于{finish.Alike:0}个同类项目。";
    }

    private static ChartModel? Chart(LifeCurve? curve) => curve is null ? null : new ChartModel(
        ChartKind.Line, [.. curve.Months.Select(month => month.ToString())],
        [.. new[]
        {
            new ChartSeries("计划累计", Wans(curve.Planned), ChartColor.Grey), new ChartSeries("实际累计", Wans(curve.Done), ChartColor.Blue),
            new ChartSeries("预测 P50", Wans(curve.Likely), ChartColor.Yellow), new ChartSeries("预测 P80", Wans(curve.Safe), ChartColor.Red),
        }.Where(series => series.Values.Any(value => value is not null))], "万元");

    private static List<decimal?> Wans(IReadOnlyList<long?> values) => [.. values.Select(yuan => yuan is { } known ? Math.Round(known / Wan, 2) : (decimal?)null)];
}
