namespace Tuijin.Rules.Composites;

/// <summary>How far a distribution may lean before its outliers are treated (OECD/JRC handbook on composite indicators).</summary>
/// <param name="MostSkew">Largest absolute skewness.</param>
/// <param name="MostKurtosis">Largest excess kurtosis; a distribution is treated when it exceeds both.</param>
/// <param name="MostPoints">Most values that are drawn in before the logarithm is taken instead.</param>
public sealed record OutlierRule(double MostSkew = 2, double MostKurtosis = 3.5, int MostPoints = 5);

/// <summary>What was done to an indicator.</summary>
/// <param name="Points">Values drawn in to the next one; 0 when the logarithm was taken.</param>
/// <param name="Passed">Whether the distribution is within the limits afterwards.</param>
public sealed record OutlierTreatment(string Indicator, int Points, bool Logarithm, bool Passed);

/// <summary>Treats outliers, and tells of each treatment.</summary>
public static class Outliers
{
    /// <summary>Draws in the outermost values one by one (winsorisation); where that is not enough, takes the logarithm of the untreated values.</summary>
    public static (IndicatorTable Table, IReadOnlyList<OutlierTreatment> Treated) Treat(IndicatorTable table, OutlierRule rule)
    {
        var treated = new List<OutlierTreatment>();
        return (table.Map((indicator, values) => Treat(indicator, values, rule, treated)), treated);
    }

    private static double?[] Treat(string indicator, IReadOnlyList<double?> values, OutlierRule rule, List<OutlierTreatment> treated)
    {
        if (Passes(values, rule))
        {
            return [.. values];
        }

        var (drawnIn, points) = DrawIn(values, rule);
        if (Passes(drawnIn, rule))
        {
            treated.Add(new OutlierTreatment(indicator, points, Logarithm: false, Passed: true));
            return drawnIn;
        }

        var logarithm = Logarithm(values);
        treated.Add(new OutlierTreatment(indicator, 0, Logarithm: true, Passes(logarithm, rule)));
        return logarithm;
    }

    private static (double?[] Values, int Points) DrawIn(IReadOnlyList<double?> values, OutlierRule rule)
    {
        double?[] drawnIn = [.. values];
        var points = 0;
        while (points < rule.MostPoints && !Passes(drawnIn, rule))
        {
            var known = drawnIn.OfType<double>().ToList();
            var outermost = Distribution.Skewness(known) > 0 ? known.Max() : known.Min();
            var rest = known.Where(value => value != outermost).ToList();
            if (rest.Count == 0)
            {
                break;
            }

            var next = outermost > rest[0] ? rest.Max() : rest.Min();
            drawnIn = [.. drawnIn.Select(value => value == outermost ? next : value)];
            points++;
        }

        return (drawnIn, points);
    }

    /// <summary>Shifted so that the least value is a hundredth of the range above zero; leaning to the left, the values are mirrored first.</summary>
    private static double?[] Logarithm(IReadOnlyList<double?> values)
    {
        var known = values.OfType<double>().ToList();
        var (least, most) = (known.Min(), known.Max());
        var shift = (most - least) / 100;
        return Distribution.Skewness(known) >= 0
            ? [.. values.Select(value => value is { } given ? Math.Log(given - least + shift) : (double?)null)]
            : [.. values.Select(value => value is { } given ? -Math.Log(most - given + shift) : (double?)null)];
    }

    private static bool Passes(IReadOnlyList<double?> values, OutlierRule rule)
    {
        var known = values.OfType<double>().ToList();
        return known.Count < 4 || !(Math.Abs(Distribution.Skewness(known)) > rule.MostSkew && Distribution.Kurtosis(known) > rule.MostKurtosis);
    }
}
