namespace Tuijin.Rules.Composites;

/// <summary>Shape of the values of one indicator.</summary>
public static class Distribution
{
    /// <summary>Sample skewness G1, adjusted for the number of values; NaN for fewer than three or equal values.</summary>
    public static double Skewness(IReadOnlyList<double> values)
    {
        double n = values.Count;
        var (_, deviation, moments) = Moments(values, 3);
        return n / ((n - 1) * (n - 2)) * moments / Math.Pow(deviation, 3);
    }

    /// <summary>Sample excess kurtosis G2, adjusted for the number of values; NaN for fewer than four or equal values.</summary>
    public static double Kurtosis(IReadOnlyList<double> values)
    {
        double n = values.Count;
        var (_, deviation, moments) = Moments(values, 4);
        return (n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * moments / Math.Pow(deviation, 4)) - (3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3)));
    }

    private static (double Mean, double Deviation, double Sum) Moments(IReadOnlyList<double> values, int power)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
        return (mean, deviation, values.Sum(value => Math.Pow(value - mean, power)));
    }
}
