using System.Globalization;
using System.Text.Json;

namespace Tuijin.Foundation.Auditing;

/// <summary>How the trail writes numbers: amounts in 万元 as on the pages, areas grouped by thousands, months as year and month, everything else as it was kept.</summary>
internal static class TrailNumber
{
    private const string Yuan = "（元）", TenThousandYuan = "（万元）", SquareMetres = "（平方米）";

    private const int YuanOfWan = 10_000;

    private static readonly string[] Months = ["月份", "计划开工", "计划竣工"];

    /// <summary>The column's name with the unit in which <see cref="Text"/> writes.</summary>
    public static string Label(string label) => label.EndsWith(Yuan, StringComparison.Ordinal) ? label[..^Yuan.Length] + TenThousandYuan : label;

    /// <param name="label">The column's name, which says what the number is.</param>
    public static string Text(string label, JsonElement number) =>
        label.EndsWith(Yuan, StringComparison.Ordinal) ? (number.GetDecimal() / YuanOfWan).ToString("#,0.####", CultureInfo.InvariantCulture)
        : label.EndsWith(SquareMetres, StringComparison.Ordinal) ? number.GetDecimal().ToString("#,0.##", CultureInfo.InvariantCulture)
        : Months.Any(word => label.EndsWith(word, StringComparison.Ordinal)) && number.TryGetInt32(out var month) && month > 9999 ? $"{month / 100}年{month % 100}月"
        : number.GetRawText();
}
