using System.Globalization;
using Tuijin.Foundation.Time;

namespace Tuijin.Foundation.Lists;

/// <summary>Plain values as officials read them.</summary>
public static class CellText
{
    public static Cell Of(ColumnKind kind, object? value) => new(Text(kind, value));

    public static string Text(ColumnKind kind, object? value) => (kind, value) switch
    {
        (_, null) => "",
        (ColumnKind.Money, long yuan) => Wan(yuan),
        (ColumnKind.Percent, decimal ratio) => (ratio * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%",
        (_, DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, DateTime moment) => moment.ShanghaiTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        (_, bool yes) => yes ? "是" : "否",
        (_, int number) => number.ToString("#,0", CultureInfo.InvariantCulture),
        (_, long number) => number.ToString("#,0", CultureInfo.InvariantCulture),
        (_, decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Whole yuan in 万元 with thousands separators; up to two decimals.</summary>
    public static string Wan(long yuan) => (yuan / 10000m).ToString("#,0.##", CultureInfo.InvariantCulture);
}
