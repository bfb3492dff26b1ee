namespace Tuijin.Rules.Composites;

/// <summary>How values are brought together.</summary>
public enum AggregationMethod
{
    /// <summary>Weighted mean: a weakness can be made up for by a strength.</summary>
    Arithmetic,

    /// <summary>Weighted geometric mean: a weakness can be made up for in part; values must be above zero.</summary>
    Geometric,

    /// <summary>Weighted harmonic mean: a weakness weighs heavily; values must be above zero.</summary>
    Harmonic,
}

/// <summary>One node of an index: an indicator, a sub-index, or the whole.</summary>
/// <param name="Parent">Code of the node above; null for the whole.</param>
/// <param name="Weight">Weight among its siblings, 0 or more; they need not add up to anything.</param>
public sealed record IndexNode(string Code, string? Parent, double Weight);

/// <summary>The structure of an index, from indicators up to the whole.</summary>
public sealed class IndexTree
{
    private readonly ILookup<string, IndexNode> children;

    /// <exception cref="ArgumentException">Nodes are repeated, a parent is missing, weights are negative or all zero, or the tree runs in a circle.</exception>
    public IndexTree(IReadOnlyList<IndexNode> nodes)
    {
        var codes = nodes.Select(node => node.Code).ToHashSet();
        if (codes.Count != nodes.Count || nodes.Any(node => node.Parent is { } parent && !codes.Contains(parent)))
        {
            throw new ArgumentException("Every node is named once, below a node that there is.", nameof(nodes));
        }

        children = nodes.Where(node => node.Parent is not null).ToLookup(node => node.Parent!);
        if (nodes.Any(node => !(node.Weight >= 0)) || children.Any(siblings => siblings.Sum(node => node.Weight) <= 0))
        {
            throw new ArgumentException("Weights are 0 or more, and not all 0 below one node.", nameof(nodes));
        }

        Aggregates = [.. nodes.Where(node => node.Parent is null).SelectMany(root => FromBelow(root.Code, []))];
        if (Aggregates.Count != children.Count)
        {
            throw new ArgumentException("The tree runs in a circle.", nameof(nodes));
        }
    }

    /// <summary>Codes of the nodes that are computed, each after those below it.</summary>
    public IReadOnlyList<string> Aggregates { get; }

    /// <summary>Adds a column for every node above the indicators.</summary>
    /// <param name="table">The indicators, on a common scale.</param>
    /// <param name="methodOf">How a node is computed from those below it.</param>
    /// <returns>A gap where nothing below is known; otherwise weights count for what is known.</returns>
    /// <exception cref="ArgumentException">A value that must be above zero is not.</exception>
    public IndicatorTable Aggregate(IndicatorTable table, Func<string, AggregationMethod> methodOf)
    {
        var computed = table;
        foreach (var code in Aggregates)
        {
            var below = children[code].Select(node => (node.Weight, Values: computed[node.Code])).ToList();
            var method = methodOf(code);
            computed = computed.With([(code, [.. Enumerable.Range(0, table.Units.Count).Select(row => Mean(method, [.. below.Where(node => node.Values[row] is not null).Select(node => (node.Values[row]!.Value, node.Weight))]))])]);
        }

        return computed;
    }

    private static double? Mean(AggregationMethod method, IReadOnlyList<(double Value, double Weight)> values)
    {
        var total = values.Sum(value => value.Weight);
        if (total == 0)
        {
            return null;
        }

        if (method is not AggregationMethod.Arithmetic && values.Any(value => value.Value <= 0))
        {
            throw new ArgumentException("Geometric and harmonic means need values above zero.", nameof(values));
        }

        return method switch
        {
            AggregationMethod.Arithmetic => values.Sum(value => value.Value * value.Weight) / total,
            AggregationMethod.Geometric => Math.Exp(values.Sum(value => Math.Log(value.Value) * value.Weight) / total),
            AggregationMethod.Harmonic => total / values.Sum(value => value.Weight / value.Value),
            _ => throw new ArgumentOutOfRangeException(nameof(method)),
        };
    }

    private IEnumerable<string> FromBelow(string code, HashSet<string> above) =>
        children.Contains(code) && above.Add(code) ? [.. children[code].SelectMany(node => FromBelow(node.Code, above)), code] : [];
}
