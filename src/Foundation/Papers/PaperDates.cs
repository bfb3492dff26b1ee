using System.Globalization;

namespace Tuijin.Foundation.Papers;

/// <summary>Days as official papers write them.</summary>
public static class PaperDates
{
    /// <summary>2026年1月5日: Arabic digits, year in full, no padding zeros (GB/T 9704-2012 §7.3.5.4).</summary>
    public static string InPaper(this DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
