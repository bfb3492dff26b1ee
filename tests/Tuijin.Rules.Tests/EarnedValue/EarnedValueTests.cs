using CsCheck;
using Shouldly;
using Tuijin.Rules.EarnedValue;
using Xunit;

namespace Tuijin.Rules.Tests.EarnedValue;

public sealed class EarnedValueTests
{
    [Fact]
    public void A_project_behind_and_dearer_than_planned()
    {
        var figures = EarnedValueFigures.Of(10_000_000, 5_000_000, 0.4m, 5_000_000);

        figures.EarnedValue.ShouldBe(4_000_000);
        figures.ScheduleVariance.ShouldBe(-1_000_000);
        figures.CostVariance.ShouldBe(-1_000_000);
        figures.SchedulePerformance.ShouldBe(0.8m);
        figures.CostPerformance.ShouldBe(0.8m);
        figures.EstimateAtCompletion.ShouldBe(12_500_000);
        figures.VarianceAtCompletion.ShouldBe(-2_500_000);
    }

    [Fact]
    public void Nothing_planned_spent_or_earned_gives_no_index()
    {
        var figures = EarnedValueFigures.Of(10_000_000, 0, 0, 0);

        figures.SchedulePerformance.ShouldBeNull();
        figures.CostPerformance.ShouldBeNull();
        figures.EstimateAtCompletion.ShouldBeNull();
        EarnedValueFigures.Of(10_000_000, 0, 0, 1_000_000).EstimateAtCompletion.ShouldBeNull();
    }

    [Fact]
    public void Variances_and_indices_agree_in_sign() =>
        Gen.Select(Gen.Long[1, 1_000_000_000_000], Gen.Long[1, 1_000_000_000_000], Gen.Int[0, 100], Gen.Long[1, 1_000_000_000_000]).Sample((budget, planned, percent, spent) =>
        {
            var figures = EarnedValueFigures.Of(budget, planned, percent / 100m, spent);
            Math.Sign(figures.ScheduleVariance).ShouldBe(Math.Sign(figures.SchedulePerformance!.Value - 1));
            Math.Sign(figures.CostVariance).ShouldBe(Math.Sign(figures.CostPerformance!.Value - 1));
        });

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void More_than_all_or_less_than_nothing_cannot_be_done(double share) =>
        Should.Throw<ArgumentOutOfRangeException>(() => EarnedValueFigures.Of(1, 1, (decimal)share, 1));
}
