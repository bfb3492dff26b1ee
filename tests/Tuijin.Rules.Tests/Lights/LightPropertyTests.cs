using CsCheck;
using Shouldly;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;
using Xunit;

namespace Tuijin.Rules.Tests.Lights;

public sealed class LightPropertyTests
{
    private static readonly Gen<long?> AnyMoney = Gen.Frequency(
        (1, Gen.Const((long?)null)),
        (1, Gen.Long.Select(yuan => (long?)yuan)),
        (8, Gen.Long[0, 100_000_000_000].Select(yuan => (long?)yuan)));

    private static readonly Gen<DateOnly?> AnyDay = Gen.Frequency(
        (1, Gen.Const((DateOnly?)null)),
        (3, Gen.Int[new DateOnly(2023, 1, 1).DayNumber, new DateOnly(2027, 12, 31).DayNumber].Select(day => (DateOnly?)DateOnly.FromDayNumber(day))));

    private static readonly Gen<LightFacts> AnyFacts =
        from month in Gen.Int[1, 12]
        from yearClass in Gen.Enum<ProjectYearClass>()
        from money in Gen.Select(AnyMoney, AnyMoney, AnyMoney, AnyMoney)
        from days in Gen.Select(AnyDay, AnyDay, AnyDay, AnyDay, AnyDay)
        from planned in AnyDay
        select new LightFacts
        {
            AsOf = new(2025, month),
            AsOfOn = days.Item1,
            YearClass = yearClass,
            YearPlanYuan = money.Item1,
            DoneInYearYuan = money.Item2,
            MonthTaskYuan = money.Item3,
            MonthDoneYuan = money.Item4,
            PlannedStart = planned is { } day ? Month.Of(day) : null,
            StartedOn = days.Item2,
            IntoStatisticsOn = days.Item3,
            OwnFrom = days.Item4,
            OwnTo = days.Item5,
        };

    [Fact]
    public void No_facts_break_a_rule_and_every_part_has_a_word_and_a_reason() =>
        AnyFacts.Sample(facts =>
        {
            foreach (var result in LightRules.Presets.Select(rule => LightEvaluator.Evaluate(rule, facts)))
            {
                result.Light.ShouldBe(result.Parts.Max(part => part.Light));
                result.Reason.ShouldNotBeNullOrWhiteSpace();
                result.Parts.ShouldAllBe(part => part.Word.Length > 0 && part.Reason.Length > 0);
                result.Parts.ShouldAllBe(part => part.Light == Light.None || part.Reason.Contains("，规则：", StringComparison.Ordinal));
                result.Parts.ShouldAllBe(part => facts.YearClass != ProjectYearClass.Preliminary || part.Light == Light.None);
            }
        });

    [Fact]
    public void More_money_never_worsens_a_light() =>
        Gen.Select(AnyFacts, Gen.Long[0, 50_000_000_000]).Sample((facts, more) =>
        {
            var richer = facts with { DoneInYearYuan = Plus(facts.DoneInYearYuan, more), MonthDoneYuan = Plus(facts.MonthDoneYuan, more) };
            foreach (var rule in LightRules.Presets)
            {
                (LightEvaluator.Evaluate(rule, richer).Light <= LightEvaluator.Evaluate(rule, facts).Light).ShouldBeTrue();
            }
        });

    [Fact]
    public void A_later_month_never_improves_a_light_when_nothing_is_done() =>
        Gen.Select(AnyFacts, Gen.Int[1, 11]).Sample((facts, month) =>
        {
            var (earlier, later) = (facts with { AsOf = new(2025, month), AsOfOn = null }, facts with { AsOf = new(2025, month + 1), AsOfOn = null });
            var nothingHappens = facts.StartedOn is null && facts.IntoStatisticsOn is null;
            foreach (var rule in LightRules.Presets.Where(_ => nothingHappens))
            {
                (LightEvaluator.Evaluate(rule, later).Light >= LightEvaluator.Evaluate(rule, earlier).Light).ShouldBeTrue();
            }
        });

    [Fact]
    public void The_schedule_stays_between_nothing_and_all_and_never_goes_back() =>
        Gen.Select(Gen.Int[1, 11], AnyDay, AnyDay).Sample((month, from, to) =>
        {
            var (now, next) = (Schedule.For(new(2025, month), from, to), Schedule.For(new(2025, month + 1), from, to));
            now.Ratio.ShouldBeInRange(0, 1);
            next.Ratio.ShouldBeGreaterThanOrEqualTo(now.Ratio);
        });

    [Fact]
    public void A_printed_shortfall_never_contradicts_its_light() =>
        Gen.Select(Gen.Int[1, 12], Gen.Long[1, 1_000_000_000_000], Gen.Long[-3, 3]).Sample((month, plan, yuan) =>
        {
            // Close to the red limit of 30 points.
            var done = (long)(plan * ((month / 12m) - 0.3m)) + yuan;
            var facts = LightCases.Running(null, null, month) with { YearPlanYuan = plan, DoneInYearYuan = done };
            var progress = facts.Judge(LightCases.Yinchuan, LightPart.Progress);
            (progress.Light == Light.Red).ShouldBe(!progress.Reason.Contains("落后30.0个", StringComparison.Ordinal) && Shortfall(progress) > 30);
        });

    private static decimal Shortfall(PartResult progress)
    {
        var text = progress.Working.Single(line => line.Name == "与序时相比").Value;
        var number = decimal.Parse(new string([.. text.Where(c => char.IsAsciiDigit(c) || c == '.')]) is { Length: > 0 } digits ? digits : "0");
        return text.StartsWith("落后", StringComparison.Ordinal) ? number : -number;
    }

    private static long? Plus(long? money, long more) => money > long.MaxValue - more ? money : money + more;
}
