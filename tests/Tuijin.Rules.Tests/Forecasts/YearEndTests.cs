using CsCheck;
using Shouldly;
using Tuijin.Rules.Forecasts;
using Tuijin.Rules.WorkingTime;
using Xunit;

namespace Tuijin.Rules.Tests.Forecasts;

/// <summary>The investment of a year is forecast by a project's own pace and by how others went on from theirs.</summary>
public sealed class YearEndTests
{
    private static readonly Month Known = new(2026, 8);

    private static readonly Gen<long[]> Amounts = Gen.Long[0, 500].Array[1, 40];

    private static readonly Gen<InvestmentHistory> AnyHistory = Gen.Select(
        Gen.Int[-40, 6], Amounts, Gen.Bool, Gen.Bool, Gen.Long[-2_000, 20_000], Gen.Int[0, 8],
        (first, amounts, kind, group, total, finish) => Made(Known.AddMonths(first), amounts, kind ? "新建" : "改建", group ? "大" : "小", total < 0 ? null : total, finished: finish == 0));

    /// <summary>A history that invests the amounts, month after month.</summary>
    private static InvestmentHistory Made(Month first, long[] amounts, string kind = "新建", string group = "大", long? total = null, bool finished = false)
    {
        var reports = new List<(Month, long)>();
        var sum = 0L;
        for (var at = 0; at < amounts.Length; at++)
        {
            var month = first.AddMonths(at);
            sum = (month.Number == 1 ? 0 : sum) + amounts[at];
            reports.Add((month, sum));
        }

        return new InvestmentHistory(reports) { Kind = kind, Group = group, TotalYuan = total, FinishedIn = finished ? first.AddMonths(amounts.Length - 1) : null };
    }

    private static long[] Steady(int months, long yuan) => [.. Enumerable.Repeat(yuan, months)];

    /// <summary>Past years in which the last four months brought twice the pace before.</summary>
    private static InvestmentHistory Rushing(int place) => Made(new Month(2025, 1), [.. Steady(8, 10 + place), .. Steady(4, 20 + (2 * place))]);

    [Fact]
    public void A_project_goes_on_as_others_did_over_the_same_months_of_past_years()
    {
        var past = Enumerable.Range(0, 20).Select(Rushing).ToList();

        var forecast = new YearEndReference(past, Known).Forecast(Made(new Month(2026, 1), Steady(8, 100))).Forecast!;

        forecast.LikelyYuan.ShouldBe(800 + (4 * 200));
        forecast.SafeYuan.ShouldBe(800 + (4 * 200));
        (forecast.Alike, forecast.IsSeasonal).ShouldBe((20, true));
    }

    [Fact]
    public void Without_past_years_as_many_months_of_any_season_are_looked_at()
    {
        var others = Enumerable.Range(0, 12).Select(place => Made(new Month(2025, 10), Steady(11, 10 + place))).ToList();

        var forecast = new YearEndReference(others, Known).Forecast(Made(new Month(2026, 1), Steady(8, 100))).Forecast!;

        forecast.LikelyYuan.ShouldBe(1_200);
        (forecast.Alike, forecast.IsSeasonal).ShouldBe((12, false));
    }

    [Fact]
    public void No_more_than_the_total_is_expected_unless_more_was_explained()
    {
        var reference = new YearEndReference([.. Enumerable.Range(0, 20).Select(Rushing)], Known);
        var project = Made(new Month(2026, 1), Steady(8, 100), total: 1_000);
        var explained = new InvestmentHistory([.. Enumerable.Range(1, 8).Select(month => (new Month(2026, month), month * 100L))]) { Kind = "新建", Group = "大", TotalYuan = 1_000, ExceedsFrom = new Month(2026, 7) };

        reference.Forecast(project).Forecast!.LikelyYuan.ShouldBe(1_000);
        reference.Forecast(explained).Forecast!.LikelyYuan.ShouldBe(1_600);
    }

    [Fact]
    public void Too_little_is_said_instead_of_guessed()
    {
        var past = Enumerable.Range(0, 20).Select(Rushing).ToList();
        var reference = new YearEndReference(past, Known);

        reference.Forecast(Made(new Month(2026, 7), [5, 5])).Why.ShouldBe(NoYearEnd.FewReports);
        reference.Forecast(Made(new Month(2026, 1), [5, 5, 5])).Why.ShouldBe(NoYearEnd.OldReports);
        reference.Forecast(Made(new Month(2026, 1), [5, 0, 0, 0, 0, 0, 0, 0])).Why.ShouldBe(NoYearEnd.Standstill);
        new YearEndReference([.. past.Take(YearEndReference.FewestAlike - 1)], Known).Forecast(Made(new Month(2026, 1), Steady(8, 5))).Why.ShouldBe(NoYearEnd.FewAlike);
    }

    [Fact]
    public void A_year_that_is_over_is_what_was_done() =>
        new YearEndReference([], new Month(2026, 12)).Forecast(Made(new Month(2026, 1), Steady(12, 7))).Forecast!.LikelyYuan.ShouldBe(84);

    [Fact]
    public void The_forecast_is_never_below_what_is_done_nor_the_safe_amount_above_the_likely() =>
        Gen.Select(AnyHistory.List[12, 40], AnyHistory).Sample((all, project) =>
        {
            if (new YearEndReference(all, Known).Forecast(project) is ({ } forecast, _))
            {
                var done = project.DoneInYear(Known);
                forecast.SafeYuan.ShouldBeGreaterThanOrEqualTo(done);
                forecast.LikelyYuan.ShouldBeGreaterThanOrEqualTo(forecast.SafeYuan);
                forecast.LikelyYuan.ShouldBeLessThanOrEqualTo(Math.Max(done, project.TotalYuan ?? long.MaxValue));
            }
        }, iter: 300);

    [Fact]
    public void What_is_reported_for_later_months_is_not_known() =>
        Gen.Select(Gen.Select(Gen.Int[-30, -3], Amounts.Where(amounts => amounts.Length > 3)).List[12, 40], Gen.Long[0, 900]).Sample((all, later) =>
        {
            var cut = Known.AddMonths(-10);
            InvestmentHistory[] With(bool changed) => [.. all.Select(one => Made(Known.AddMonths(one.Item1), [.. one.Item2.Select((amount, at) => changed && Known.AddMonths(one.Item1 + at) > cut ? later : amount)]))];
            var (one, other) = (With(false), With(true));

            new YearEndReference(one, cut).Forecast(one[0]).ShouldBe(new YearEndReference(other, cut).Forecast(other[0]));
        }, iter: 200);

    [Fact]
    public void Four_in_five_reach_the_safe_amount_and_half_the_likely()
    {
        var random = new Random(20260101);
        var work = Enumerable.Range(0, 600).Select(place => (Key: place, History: Made(
            new Month(2023, 1).AddMonths(random.Next(0, 12)), [.. Enumerable.Range(0, 30).Select(_ => (long)(1_000 * Math.Exp(random.NextDouble() * 2)))]))).ToList();

        var outcomes = YearEndBacktest.Outcomes(work, (_, _) => 30_000, [new Month(2024, 9)]);
        var result = YearEndBacktest.Of(outcomes)!;

        result.Judged.ShouldBeGreaterThan(300);
        result.SafeHeld.ShouldBe(0.8, 0.05);
        outcomes.Average(outcome => outcome.ActualYuan >= outcome.Forecast.LikelyYuan ? 1.0 : 0).ShouldBe(0.5, 0.07);
        result.Error.ShouldBeLessThan(result.PlanError);
    }

    [Fact]
    public void Months_without_report_had_the_cumulative_of_the_month_before()
    {
        var history = new InvestmentHistory([(new Month(2025, 11), 50), (new Month(2025, 12), 70), (new Month(2026, 3), 30)]);

        history.DoneInYear(new Month(2026, 2)).ShouldBe(0);
        history.DoneBy(new Month(2026, 2)).ShouldBe(70);
        history.DoneBy(new Month(2026, 8)).ShouldBe(100);
        history.Knows(new Month(2026, 4)).ShouldBeFalse();
    }
}
