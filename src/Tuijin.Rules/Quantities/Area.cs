using System.Globalization;

namespace Tuijin.Rules.Quantities;

/// <summary>An area in square metres. One 亩 is 2000/3 m², one 公顷 is 15 亩 (domain.md, reading conventions).</summary>
/// <param name="M2">Square metres, kept to a hundredth.</param>
public readonly record struct Area(decimal M2) : IComparable<Area>
{
    public const decimal M2PerHectare = 10_000m;

    /// <summary>The area in 亩.</summary>
    public decimal Mu => M2 * 3 / 2000;

    public decimal Hectares => M2 / M2PerHectare;

    public static Area FromM2(decimal m2) => new(Math.Round(m2, 2, MidpointRounding.AwayFromZero));

    public static Area FromMu(decimal mu) => FromM2(mu * 2000 / 3);

    public static bool operator <(Area left, Area right) => left.M2 < right.M2;

    public static bool operator >(Area left, Area right) => left.M2 > right.M2;

    public static bool operator <=(Area left, Area right) => left.M2 <= right.M2;

    public static bool operator >=(Area left, Area right) => left.M2 >= right.M2;

    public int CompareTo(Area other) => M2.CompareTo(other.M2);

    /// <summary>For people, in 亩 with at most two decimals: 85.5亩.</summary>
    public override string ToString() =>
        Math.Round(Mu, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) + "亩";
}
