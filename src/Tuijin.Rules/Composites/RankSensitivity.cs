namespace Tuijin.Rules.Composites;

/// <summary>How the place of a unit moves when the weights of the index are shaken.</summary>
/// <param name="Rank">Place by the weights as they are, the best 1.</param>
/// <param name="Low">Place that it is below in a twentieth of the trials only.</param>
/// <param name="High">Place that it is above in a twentieth of the trials only.</param>
public sealed record RankRange(string Unit, int Rank, int Low, int High);

/// <summary>Shakes weights at random, always the same for the same seed.</summary>
public static class RankSensitivity
{
    /// <param name="normalised">The indicators, on a common scale, without gaps.</param>
    /// <param name="by">Most by which a weight is changed, as a share of it: 0.25 for a quarter up or down.</param>
    /// <param name="trials">Number of trials, 1 or more.</param>
    public static IReadOnlyList<RankRange> Of(IndicatorTable normalised, IReadOnlyList<IndexNode> nodes, string index, double by, int trials, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var random = new Random(seed);
        var asIs = Ranks(normalised, nodes, index);
        var ranks = asIs.Select(_ => new List<int>(trials)).ToList();
        for (var trial = 0; trial < trials; trial++)
        {
            var shaken = Ranks(normalised, [.. nodes.Select(node => node with { Weight = node.Weight * (1 + (by * ((random.NextDouble() * 2) - 1))) })], index);
            for (var row = 0; row < shaken.Count; row++)
            {
                ranks[row].Add(shaken[row]);
            }
        }

        return [.. normalised.Units.Select((unit, row) =>
        {
            ranks[row].Sort();
            return new RankRange(unit, asIs[row], ranks[row][(int)(0.05 * (trials - 1))], ranks[row][(int)Math.Ceiling(0.95 * (trials - 1))]);
        })];
    }

    private static List<int> Ranks(IndicatorTable table, IReadOnlyList<IndexNode> nodes, string index)
    {
        var values = new IndexTree(nodes).Aggregate(table, _ => AggregationMethod.Arithmetic)[index];
        return [.. values.Select(value => 1 + values.Count(other => other > value))];
    }
}
