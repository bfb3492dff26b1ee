using CsCheck;
using Shouldly;
using Tuijin.Rules.Forecasts;
using Xunit;

namespace Tuijin.Rules.Tests.Forecasts;

/// <summary>A forecast rests on what became of similar work, and on nothing that was not known on its day.</summary>
public sealed class ReferenceClassTests
{
    private static readonly DateOnly AsOf = new(2026, 1, 1);

    private static readonly Gen<WorkSpan> AnySpan = Gen.Select(
        Gen.Int[-1500, 200], Gen.Int[-30, 900], Gen.Int[0, 1500], Gen.Bool, Gen.OneOf(new[] { "设计", "施工", "" }.Select(Gen.Const).ToArray()), Gen.OneOf(new[] { "食品", "纺织" }.Select(Gen.Const).ToArray()),
        (start, plan, length, ended, kind, group) => new WorkSpan(
            AsOf.AddDays(start), AsOf.AddDays(start + plan), ended ? AsOf.AddDays(start + length) : null, kind, group));

    private static readonly Gen<WorkSpan> Running = AnySpan.Select(span => span with { EndOn = null }).Where(span => span.StartOn < AsOf);

    private static WorkSpan Ended(int startDaysAgo, int planned, int overrun, string kind = "施工") => new(
        AsOf.AddDays(-startDaysAgo), AsOf.AddDays(-startDaysAgo + planned), AsOf.AddDays(-startDaysAgo + planned + overrun), kind, "食品");

    [Fact]
    public void Work_is_forecast_as_late_as_work_like_it_was()
    {
        var past = Enumerable.Range(0, 30).Select(place => Ended(600 + (place * 10), 300, 60)).ToList();

        var forecast = ReferenceClass.Of(past, AsOf)!.Forecast(new WorkSpan(AsOf.AddDays(-100), AsOf.AddDays(200), null, "施工", "食品"));

        forecast.LikelyOn.ShouldBe(AsOf.AddDays(260));
        forecast.SafeOn.ShouldBe(AsOf.AddDays(260));
        forecast.Alike.ShouldBe(30, 15);
    }

    [Fact]
    public void Its_own_kind_counts_more_than_others()
    {
        var past = Enumerable.Range(0, 40).Select(place => Ended(600 + (place * 5), 300, place % 2 == 0 ? 30 : 150, place % 2 == 0 ? "设计" : "施工")).ToList();
        var reference = ReferenceClass.Of(past, AsOf)!;
        var running = new WorkSpan(AsOf.AddDays(-100), AsOf.AddDays(200), null, "设计", "食品");

        reference.Forecast(running).LikelyOn.ShouldBe(AsOf.AddDays(230));
        reference.Forecast(running with { Kind = "施工" }).LikelyOn.ShouldBe(AsOf.AddDays(350));
    }

    [Fact]
    public void Running_work_that_is_already_late_draws_the_forecast_out()
    {
        var past = Enumerable.Range(0, 20).Select(place => Ended(700 + place, 300, 10 * place)).ToList();
        var late = Enumerable.Range(0, 20).Select(place => new WorkSpan(AsOf.AddDays(-450 - place), AsOf.AddDays(-150 - place), null, "施工", "食品")).ToList();
        var running = new WorkSpan(AsOf.AddDays(-200), AsOf.AddDays(100), null, "施工", "食品");

        ReferenceClass.Of([.. past, .. late], AsOf)!.Forecast(running).LikelyOn.ShouldBeGreaterThan(ReferenceClass.Of(past, AsOf)!.Forecast(running).LikelyOn);
    }

    [Fact]
    public void A_record_that_nobody_closed_for_years_says_nothing()
    {
        var past = Enumerable.Range(0, 20).Select(place => Ended(700 + place, 300, 10 * place)).ToList();
        var forgotten = Enumerable.Range(0, 20).Select(place => new WorkSpan(AsOf.AddDays(-4000 - place), AsOf.AddDays(-3600), null, "施工", "食品")).ToList();
        var running = new WorkSpan(AsOf.AddDays(-200), AsOf.AddDays(100), null, "施工", "食品");

        ReferenceClass.Of([.. past, .. forgotten], AsOf)!.Forecast(running).ShouldBe(ReferenceClass.Of(past, AsOf)!.Forecast(running));
    }

    [Fact]
    public void Too_little_ended_work_says_nothing() =>
        ReferenceClass.Of([.. Enumerable.Range(0, ReferenceClass.FewestEnded - 1).Select(place => Ended(500 + place, 300, 10))], AsOf).ShouldBeNull();

    [Fact]
    public void The_likely_day_is_not_before_today_and_the_safe_day_not_before_the_likely() =>
        Gen.Select(AnySpan.List[15, 80], Running).Sample((work, running) =>
        {
            if (ReferenceClass.Of(work, AsOf) is { } reference)
            {
                var forecast = reference.Forecast(running);
                forecast.LikelyOn.ShouldBeGreaterThanOrEqualTo(AsOf);
                forecast.SafeOn.ShouldBeGreaterThanOrEqualTo(forecast.LikelyOn);
            }
        }, iter: 200);

    [Fact]
    public void What_happens_on_the_day_or_later_is_not_known() =>
        Gen.Select(AnySpan.List[15, 80], Running, Gen.Int[1, 900]).Sample((work, running, later) =>
        {
            var otherFuture = work.Select(span => span.EndOn >= AsOf || span.EndOn is null ? span with { EndOn = AsOf.AddDays(later) } : span)
                .Where(span => span.StartOn < AsOf).ToList();

            ReferenceClass.Of(otherFuture, AsOf)?.Forecast(running).ShouldBe(ReferenceClass.Of(work, AsOf)?.Forecast(running));
        }, iter: 200);

    [Fact]
    public void Four_in_five_end_by_the_safe_day_and_half_by_the_likely()
    {
        var random = new Random(20260101);
        var work = Enumerable.Range(0, 2000).Select(_ =>
        {
            var (start, plan) = (AsOf.AddDays(-random.Next(1, 2000)), random.Next(60, 700));
            var factor = Math.Exp(0.15 + (0.35 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())));
            return new WorkSpan(start, start.AddDays(plan), start.AddDays((int)(plan * factor)), "施工", "食品");
        }).ToList();
        var reference = ReferenceClass.Of(work, AsOf)!;

        var judged = work.Where(span => span.RunsOn(AsOf)).Select(span => (Forecast: reference.Forecast(span with { EndOn = null }), End: span.EndOn!.Value)).ToList();

        judged.Count.ShouldBeGreaterThan(200);
        judged.Average(one => one.End <= one.Forecast.SafeOn ? 1.0 : 0).ShouldBe(0.8, 0.05);
        judged.Average(one => one.End <= one.Forecast.LikelyOn ? 1.0 : 0).ShouldBe(0.5, 0.07);
    }

    [Fact]
    public void A_backtest_compares_with_the_plan_and_with_the_usual_delay()
    {
        var past = Enumerable.Range(0, 30).Select(place => Ended(900 + (place * 10), 300, 60)).ToList();
        var running = Enumerable.Range(0, 5).Select(place => new WorkSpan(AsOf.AddDays(-100), AsOf.AddDays(200), AsOf.AddDays(260), "施工", "食品"));

        var (days, whole) = FinishBacktest.Run([.. past, .. running], [AsOf, AsOf.AddYears(-9)])!.Value;

        days.ShouldHaveSingleItem().AsOf.ShouldBe(AsOf);
        whole.ShouldBe(new FinishBacktest(5, 0, 60, 0, 1));
    }
}
