using CsCheck;
using Shouldly;
using Tuijin.Rules.Composites;
using Xunit;

namespace Tuijin.Rules.Tests.Composites;

/// <summary>Each stage of a composite index does what its name says, and says what it did.</summary>
public sealed class CompositeTests
{
    private static IndicatorTable Table(params (string Indicator, double?[] Values)[] columns) => new(
        [.. Enumerable.Range(1, columns[0].Values.Length).Select(row => $"园区{row}")], [.. columns.Select(column => column.Indicator)], [.. columns.Select(column => column.Values)]);

    private static readonly IReadOnlyList<IndexNode> TwoLevels =
    [
        new("税收", "集约化", 3), new("产出", "集约化", 1), new("能耗", "生态化", 1), new("集约化", "总分", 1), new("生态化", "总分", 1), new("总分", null, 1),
    ];

    [Fact]
    public void Totals_are_divided_by_the_size_of_the_unit_and_nothing_by_zero() =>
        Gaps.Denominate(Table(("税收", [10, 20, 30])), Table(("面积", [2, 0, null])), _ => "面积")["税收"].ShouldBe([5d, null, null]);

    [Fact]
    public void A_gap_is_filled_with_the_mean_of_its_own_group() =>
        Gaps.FillByGroupMean(Table(("税收", [10, 20, null, 60, null])), ["县", "县", "县", "市", "镇"])["税收"].ShouldBe([10d, 20, 15, 60, 30]);

    [Fact]
    public void Units_of_which_too_little_is_known_are_left_out_by_name()
    {
        var (table, leftOut) = Gaps.Screen(Table(("税收", [10, null]), ("产出", [1, 2]), ("能耗", [3, null])), 0.5);

        leftOut.ShouldBe(["园区2"]);
        table.Units.ShouldBe(["园区1"]);
    }

    [Fact]
    public void Skewness_and_kurtosis_are_those_of_a_sample()
    {
        double[] values = [2, 4, 4, 5, 7, 9, 21];

        Distribution.Skewness(values).ShouldBe(2.0019667, 1e-6);
        Distribution.Kurtosis(values).ShouldBe(4.3694765, 1e-6);
    }

    [Fact]
    public void One_wild_value_is_drawn_in_to_the_next_and_told()
    {
        double?[] values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000];

        var (table, treated) = Outliers.Treat(Table(("税收", values), ("产出", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])), new OutlierRule());

        table["税收"].ShouldBe([1d, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
        treated.ShouldBe([new OutlierTreatment("税收", 1, Logarithm: false, Passed: true)]);
    }

    [Fact]
    public void What_stays_wild_is_put_on_a_logarithm_with_its_order_kept()
    {
        double?[] values = [.. Enumerable.Range(0, 40).Select(place => (double?)Math.Exp(place * 0.5))];

        var (table, treated) = Outliers.Treat(Table(("税收", values)), new OutlierRule(MostPoints: 2));

        treated.ShouldHaveSingleItem().Logarithm.ShouldBeTrue();
        table["税收"].ShouldBe(table["税收"].Order());
    }

    [Fact]
    public void Less_is_better_turns_the_scale_round() =>
        Normalisation.Normalise(Table(("能耗", [1, 2, 5])), NormalisationMethod.MinMax, _ => false)["能耗"].ShouldBe([100d, 75, 0]);

    [Fact]
    public void Other_scales()
    {
        var table = Table(("税收", [1, 2, 2, 5]));

        Normalisation.Normalise(table, NormalisationMethod.Rank, _ => true)["税收"].ShouldBe([1d, 2.5, 2.5, 4]);
        Normalisation.Normalise(table, NormalisationMethod.ToMaximum, _ => true, 0, 1)["税收"].ShouldBe([0.2, 0.4, 0.4, 1]);
        Normalisation.Normalise(table, NormalisationMethod.ToTarget, _ => true, 0, 100, _ => 3)["税收"].ShouldBe([0d, 50, 50, 100]);
        Normalisation.Normalise(table, NormalisationMethod.ZScore, _ => true)["税收"].Sum()!.Value.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void Equal_values_and_gaps_break_nothing()
    {
        var table = Table(("税收", [3, 3, null]));

        foreach (var method in Enum.GetValues<NormalisationMethod>().Where(method => method is not NormalisationMethod.ToTarget))
        {
            var values = Normalisation.Normalise(table, method, _ => true)["税收"];
            values[2].ShouldBeNull();
            double.IsFinite(values[0]!.Value).ShouldBeTrue(method.ToString());
        }
    }

    [Fact]
    public void Weights_count_below_each_node_and_gaps_leave_their_weight_to_the_rest()
    {
        var index = new IndexTree(TwoLevels).Aggregate(Table(("税收", [100, null]), ("产出", [20, 20]), ("能耗", [50, 50])), _ => AggregationMethod.Arithmetic);

        index["集约化"].ShouldBe([80d, 20]);
        index["总分"].ShouldBe([65d, 35]);
    }

    [Fact]
    public void Means_that_punish_weakness_are_lower_and_refuse_zero()
    {
        var table = Table(("税收", [100]), ("产出", [10]), ("能耗", [40]));
        var tree = new IndexTree(TwoLevels);
        double Total(AggregationMethod method) => tree.Aggregate(table, _ => method)["总分"][0]!.Value;

        Total(AggregationMethod.Geometric).ShouldBeLessThan(Total(AggregationMethod.Arithmetic));
        Total(AggregationMethod.Harmonic).ShouldBeLessThan(Total(AggregationMethod.Geometric));
        Should.Throw<ArgumentException>(() => tree.Aggregate(Table(("税收", [0]), ("产出", [1]), ("能耗", [1])), _ => AggregationMethod.Geometric));
    }

    [Fact]
    public void A_structure_that_cannot_be_computed_is_refused()
    {
        Should.Throw<ArgumentException>(() => new IndexTree([new("a", "b", 1), new("b", "a", 1)]));
        Should.Throw<ArgumentException>(() => new IndexTree([new("a", "nowhere", 1)]));
        Should.Throw<ArgumentException>(() => new IndexTree([new("a", "b", 0), new("b", null, 1)]));
        Should.Throw<ArgumentException>(() => new IndexTree([new("a", null, -1)]));
    }

    [Fact]
    public void Who_is_best_in_everything_is_first_whatever_the_weights()
    {
        var ranges = RankSensitivity.Of(Table(("税收", [100, 50, 40]), ("产出", [100, 40, 60]), ("能耗", [100, 50, 45])), TwoLevels, "总分", 0.25, 200, seed: 7);

        ranges[0].ShouldBe(new RankRange("园区1", 1, 1, 1));
        ranges[1].Low.ShouldBeLessThanOrEqualTo(ranges[1].Rank);
        ranges.ShouldBe(RankSensitivity.Of(Table(("税收", [100, 50, 40]), ("产出", [100, 40, 60]), ("能耗", [100, 50, 45])), TwoLevels, "总分", 0.25, 200, seed: 7));
    }

    [Fact]
    public void Better_values_never_lower_the_index() =>
        Gen.Select(Gen.Double[0, 100].Array[3], Gen.Double[0, 50], Gen.Int[0, 2]).Sample((values, more, which) =>
        {
            double?[] Column(int place, double extra) => [values[place] + (place == which ? extra : 0)];
            double Total(double extra) => new IndexTree(TwoLevels).Aggregate(Table(("税收", Column(0, extra)), ("产出", Column(1, extra)), ("能耗", Column(2, extra))), _ => AggregationMethod.Arithmetic)["总分"][0]!.Value;

            Total(more).ShouldBeGreaterThanOrEqualTo(Total(0) - 1e-9);
        });
}
