using System.Globalization;
using System.Runtime.InteropServices;

namespace Tuijin.Rules.Quantities;

/// <summary>How sharp a written date is.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// <summary>A date as written, with its sharpness: 2021年9月 is a month, not its first day.</summary>
/// <param name="On">The first day of what was written; for 底 and 末 its last day, for 中旬 the 11th, for 下旬 the 21st.</param>
/// <param name="Precision">How much of <paramref name="On"/> was really written.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReadDate(DateOnly On, DatePrecision Precision)
{
    /// <summary>The last day that the writing covers: for 2021年9月 the 30th.</summary>
    public DateOnly Until => Precision switch
    {
        DatePrecision.Day => On,
        DatePrecision.Month => MonthEnd(On.Year, On.Month),
        DatePrecision.Quarter => MonthEnd(On.Year, ((On.Month - 1) / 3 * 3) + 3),
        DatePrecision.HalfYear => MonthEnd(On.Year, On.Month <= 6 ? 6 : 12),
        DatePrecision.Year => new DateOnly(On.Year, 12, 31),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>
    /// The day to be taken where one is needed: a quarter, half-year or year gives its last day when <paramref name="end"/> is asked for, and
    /// as everything else its first; what says more than that (a day, 月底) stays as it is.
    /// </summary>
    public ReadDate Taking(bool end) => end && Precision is (DatePrecision.Quarter or DatePrecision.HalfYear or DatePrecision.Year) ? this with { On = Until } : this;

    /// <summary>As written in a ledger: 2021-09-01, 2021-09, 2021年第三季度, 2021年下半年, 2021年.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => On.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Quarter => $"{On.Year}年第{"一二三四"[(On.Month - 1) / 3]}季度",
        DatePrecision.HalfYear => On.Month <= 6 ? $"{On.Year}年上半年" : $"{On.Year}年下半年",
        DatePrecision.Year => $"{On.Year}年",
        _ => throw new InvalidOperationException(),
    };

    internal static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}

/// <summary>A span of time: 2021年3月至2022年12月.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReadPeriod(ReadDate? From, ReadDate? To)
{
    public override string ToString() => $"{From}至{To}";
}

/// <summary>What a date reader must know about where the text stands.</summary>
/// <param name="DefaultYear">The year of dates written without one; null refuses them.</param>
/// <param name="Is1904">The workbook counts days from 1904 (made on an old Mac).</param>
/// <param name="TakeEnd">For a span in a column for one date: its last date instead of its first; null refuses spans.</param>
public sealed record DateContext(int? DefaultYear = null, bool Is1904 = false, bool? TakeEnd = null)
{
    public static readonly DateContext None = new();
}
