namespace Tuijin.Rules.Composites;

/// <summary>How an indicator is brought to a common scale.</summary>
public enum NormalisationMethod
{
    /// <summary>The least value is the bottom of the scale, the greatest the top.</summary>
    MinMax,

    /// <summary>Standard deviations from the mean.</summary>
    ZScore,

    /// <summary>Place in the order, the least 1; equal values share the mean of their places.</summary>
    Rank,

    /// <summary>Share of the greatest absolute value.</summary>
    ToMaximum,

    /// <summary>Share of the way from the least value to a target, at most all of it.</summary>
    ToTarget,
}

/// <summary>Brings indicators to a common scale; those of which less is better are turned round.</summary>
public static class Normalisation
{
    /// <param name="moreIsBetter">Direction of an indicator.</param>
    /// <param name="bottom">Bottom of the scale, where the method has one.</param>
    /// <param name="top">Top of the scale, where the method has one.</param>
    /// <param name="target">Target of an indicator; needed by <see cref="NormalisationMethod.ToTarget"/> only.</param>
    public static IndicatorTable Normalise(
        IndicatorTable table, NormalisationMethod method, Func<string, bool> moreIsBetter, double bottom = 0, double top = 100, Func<string, double>? target = null) =>
        table.Map((indicator, values) =>
        {
            // Turning round before scaling keeps every method the same for both directions.
            var sign = moreIsBetter(indicator) ? 1 : -1;
            double?[] turned = [.. values.Select(value => sign * value)];
            return method switch
            {
                NormalisationMethod.MinMax => Scaled(turned, turned.Min(), turned.Max(), bottom, top),
                NormalisationMethod.ZScore => ZScores(turned),
                NormalisationMethod.Rank => Ranks(turned),
                NormalisationMethod.ToMaximum => Scaled(turned, 0, turned.Max(Math.Abs), bottom, top),
                NormalisationMethod.ToTarget => ToTarget(turned, sign * (target ?? throw new ArgumentNullException(nameof(target)))(indicator), bottom, top),
                _ => throw new ArgumentOutOfRangeException(nameof(method)),
            };
        });

    private static double? Max(this double?[] values, Func<double, double> of) => values.Max(value => value is { } known ? of(known) : (double?)null);

    /// <summary>Where all values are the same there is nothing to tell them apart by: all are in the middle.</summary>
    private static double?[] Scaled(double?[] values, double? least, double? most, double bottom, double top) =>
        [.. values.Select(value => most == least && value is not null ? (bottom + top) / 2 : bottom + ((value - least) / (most - least) * (top - bottom)))];

    private static double?[] ToTarget(double?[] values, double target, double bottom, double top) =>
        [.. Scaled(values, values.Min(), target, bottom, top).Select(value => value is { } known ? Math.Clamp(known, bottom, top) : (double?)null)];

    private static double?[] ZScores(double?[] values)
    {
        var known = values.OfType<double>().ToList();
        var mean = known.Count == 0 ? 0 : known.Average();
        var deviation = Math.Sqrt(known.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, known.Count - 1));
        return [.. values.Select(value => deviation == 0 && value is not null ? 0 : (value - mean) / deviation)];
    }

    private static double?[] Ranks(double?[] values) =>
        [.. values.Select(value => value is { } own
            ? values.Count(other => other < own) + ((values.Count(other => other == own) + 1) / 2.0)
            : (double?)null)];
}
