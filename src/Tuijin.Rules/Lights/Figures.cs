using System.Globalization;

namespace Tuijin.Rules.Lights;

/// <summary>How figures are written in reasons and workings.</summary>
internal static class Figures
{
    /// <summary>0.3 as 30.0%, 5/12 as 41.67%.</summary>
    public static string Percent(decimal ratio) => Number(ratio * 100) + "%";

    /// <summary>At least one and at most two digits after the point.</summary>
    public static string Number(decimal value) => value.ToString("0.0#", CultureInfo.InvariantCulture);

    /// <summary>
    /// As <see cref="Number"/>, with as many digits more as keep the figure from looking like a limit that it is not:
    /// 30.004 must not be printed as 30.0 beside "more than 30 is red".
    /// </summary>
    public static string NumberBeside(decimal value, params IEnumerable<decimal> limits)
    {
        var digits = 2;
        while (digits < 12 && limits.Any(limit => value != limit && decimal.Round(value, digits, MidpointRounding.AwayFromZero) == limit))
        {
            digits++;
        }

        return value.ToString("0.0" + new string('#', digits - 1), CultureInfo.InvariantCulture);
    }

    /// <summary>A limit as it stands in the rule: 10, 12.5.</summary>
    public static string Limit(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Yuan as 万元, with no digit lost.</summary>
    public static string Wan(decimal yuan) => (yuan / 10_000).ToString("0.####", CultureInfo.InvariantCulture) + "万元";

    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
