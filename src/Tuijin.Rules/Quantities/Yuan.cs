using System.Globalization;

namespace Tuijin.Rules.Quantities;

/// <summary>
/// An amount of money in whole yuan. Ledgers write 万元 with up to four decimals, which is exactly one yuan, so nothing
/// published is lost. Arithmetic is checked: an overflow is an exception, never a wrong figure.
/// </summary>
/// <param name="Value">Whole yuan; negative for a correction.</param>
public readonly record struct Yuan(long Value) : IComparable<Yuan>
{
    /// <summary>Yuan in one 万元.</summary>
    public const long PerWan = 10_000;

    /// <summary>Yuan in one 亿元.</summary>
    public const long PerYi = 100_000_000;

    public static Yuan Zero => default;

    /// <summary>The amount in 万元, exact.</summary>
    public decimal Wan => (decimal)Value / PerWan;

    /// <summary>The amount in 亿元, exact.</summary>
    public decimal Yi => (decimal)Value / PerYi;

    /// <summary>From 万元; parts of a yuan are rounded half away from zero (四舍五入).</summary>
    public static Yuan FromWan(decimal wan) => FromYuan(wan * PerWan);

    /// <summary>From 亿元; parts of a yuan are rounded half away from zero (四舍五入).</summary>
    public static Yuan FromYi(decimal yi) => FromYuan(yi * PerYi);

    /// <summary>From yuan with decimals; rounded half away from zero (四舍五入).</summary>
    public static Yuan FromYuan(decimal yuan) => new((long)Math.Round(yuan, MidpointRounding.AwayFromZero));

    public static Yuan operator +(Yuan left, Yuan right) => new(checked(left.Value + right.Value));

    public static Yuan operator -(Yuan left, Yuan right) => new(checked(left.Value - right.Value));

    public static Yuan operator -(Yuan amount) => new(checked(-amount.Value));

    /// <summary>A share of the amount, rounded to whole yuan half away from zero.</summary>
    public static Yuan operator *(Yuan amount, decimal factor) => FromYuan(amount.Value * factor);

    public static bool operator <(Yuan left, Yuan right) => left.Value < right.Value;

    public static bool operator >(Yuan left, Yuan right) => left.Value > right.Value;

    public static bool operator <=(Yuan left, Yuan right) => left.Value <= right.Value;

    public static bool operator >=(Yuan left, Yuan right) => left.Value >= right.Value;

    public int CompareTo(Yuan other) => Value.CompareTo(other.Value);

    /// <summary>
    /// For people: 5.04亿元, 6000万元, 980元. At most two decimals, rounded half away from zero; the unit is the largest in
    /// which the rounded figure is at least one, so that 99 999 999 yuan read 1亿元 and not 10000万元.
    /// </summary>
    public override string ToString() => Written(2);

    /// <summary>The same units with every digit that the amount has, for texts that are read back: 1.00029304亿元.</summary>
    public string Exact() => Written(8);

    private string Written(int decimals)
    {
        if (Math.Abs((decimal)Value) < PerWan)
        {
            return Digits(Value) + "元";
        }

        var wan = Math.Round(Wan, decimals, MidpointRounding.AwayFromZero);
        return Math.Abs(wan) < PerWan
            ? Digits(wan) + "万元"
            : Digits(Math.Round(Yi, decimals, MidpointRounding.AwayFromZero)) + "亿元";
    }

    private static string Digits(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);
}
