using System.Globalization;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Exports;

/// <summary>Turns a value of a list into what stands in a cell: a number, a day, or neutral text.</summary>
internal static class ExportValue
{
    /// <summary>Null, <see cref="decimal"/>, <see cref="DateTime"/> (a Shanghai wall time) or <see cref="string"/>.</summary>
    public static object? Of(ColumnKind kind, object? value) => (kind, value) switch
    {
        (_, null) => null,
        (_, Yuan yuan) => yuan.Wan,
        (ColumnKind.Money, long yuan) => new Yuan(yuan).Wan,
        (ColumnKind.Money, int yuan) => new Yuan(yuan).Wan,
        (_, Area area) => Math.Round(area.Mu, 2, MidpointRounding.AwayFromZero),
        (_, decimal number) => number,
        (_, long number) => (decimal)number,
        (_, int number) => (decimal)number,
        (_, double number) when Math.Abs(number) < 1e27 => (decimal)number,
        (_, DateOnly day) => day.ToDateTime(TimeOnly.MinValue),
        (_, ReadDate { Precision: DatePrecision.Day } day) => day.On.ToDateTime(TimeOnly.MinValue),
        (_, DateTime moment) => moment.ShanghaiTime(),
        (_, bool yes) => yes ? "是" : "否",
        _ => CellGuard.Neutral(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };
}
