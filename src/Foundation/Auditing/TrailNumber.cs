using System.Globalization;
using System.Text.Json;

namespace Tuijin.Foundation.Auditing;

/// <summary>How the trail writes numbers: amounts and areas grouped by thousands, months as year and month, everything else as it was kept.</summary>
internal static class TrailNumber
{
    private static readonly string[] Grouped = ["（元）", "（平方米）"];

    private static readonly string[] Months = ["月份", "计划开工", "计划竣工"];

    /// <param name="label">The column's name, which says what the number is.</param>
    public static string Text(string label, JsonElement number) =>
        Grouped.Any(unit => label.EndsWith(unit, StringComparison.Ordinal)) ? number.GetDecimal().ToString("#,0.##", CultureInfo.InvariantCulture)
        : Months.Any(word => label.EndsWith(word, StringComparison.Ordinal)) && number.TryGetInt32(out var month) && month > 9999 ? $"{month / 100}年{month % 100}月"
        : number.GetRawText();
}
