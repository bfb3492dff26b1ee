using System.Globalization;

namespace Tuijin.Shell.Parts;

/// <summary>How amounts are written: in 万元, to the yuan only where asked.</summary>
public static class MoneyText
{
    /// <summary>「1,250.5」: the amount in 万元 with at most four decimals, without the unit.</summary>
    /// <param name="yuan">Whole yuan.</param>
    public static string Wan(long yuan) => (yuan / 10_000m).ToString("#,##0.####", CultureInfo.InvariantCulture);

    /// <summary>「12,505,000 元」.</summary>
    /// <param name="yuan">Whole yuan.</param>
    public static string Yuan(long yuan) => yuan.ToString("#,##0", CultureInfo.InvariantCulture) + " 元";
}
