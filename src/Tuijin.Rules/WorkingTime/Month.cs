using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Tuijin.Rules.WorkingTime;

/// <summary>A month of the calendar, the period of reports and lights.</summary>
public readonly partial record struct Month : IComparable<Month>, IParsable<Month>
{
    /// <param name="year">1 to 9998, so that every month has a following day.</param>
    /// <param name="number">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        Key = (year * 100) + number;
    }

    /// <summary>Year and month as one number, yyyymm, e.g. 202109: sorts as the months do.</summary>
    public int Key { get; }

    public int Year => Key / 100;

    /// <summary>1 to 12.</summary>
    public int Number => Key % 100;

    public DateOnly FirstDay => new(Year, Number, 1);

    public DateOnly LastDay => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    public Month Next => AddMonths(1);

    public Month Previous => AddMonths(-1);

    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <exception cref="ArgumentOutOfRangeException">The number is not of the form yyyymm.</exception>
    public static Month FromKey(int key) => new(key / 100, key % 100);

    public Month AddMonths(int months)
    {
        var sinceYearZero = (Year * 12) + Number - 1 + months;
        return new(sinceYearZero / 12, (sinceYearZero % 12) + 1);
    }

    /// <summary>How many months this one is after the other: 0 for the same month, negative when before.</summary>
    public int MonthsSince(Month other) => ((Year - other.Year) * 12) + Number - other.Number;

    public bool Contains(DateOnly day) => Of(day) == this;

    public int CompareTo(Month other) => Key.CompareTo(other.Key);

    public static bool operator <(Month left, Month right) => left.Key < right.Key;

    public static bool operator >(Month left, Month right) => left.Key > right.Key;

    public static bool operator <=(Month left, Month right) => left.Key <= right.Key;

    public static bool operator >=(Month left, Month right) => left.Key >= right.Key;

    /// <summary>As written in addresses and files: 2021-09.</summary>
    public override string ToString() => $"{Year:0000}-{Number:00}";

    /// <summary>As written in official papers: 2021年9月.</summary>
    public string ToChinese() => $"{Year}年{Number}月";

    /// <summary>
    /// Reads 2021-09, 2021-9, 2021/9, 2021.9, 2021年9月 and 202109, also with full-width digits and blanks around.
    /// </summary>
    /// <exception cref="FormatException">The text names no month.</exception>
    public static Month Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"不是月份：{text}");

    /// <inheritdoc cref="Parse(string)"/>
    /// <returns>False when the text names no month.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Month month)
    {
        month = default;
        if (text is null
            || text.Length > 20
            || text.Any(char.IsSurrogate)
            || Written().Match(text.Normalize(NormalizationForm.FormKC)) is not { Success: true } found)
        {
            return false;
        }

        var (year, number) = (int.Parse(found.Groups["year"].Value), int.Parse(found.Groups["month"].Value));
        if (year is < 1 or > 9998 || number is < 1 or > 12)
        {
            return false;
        }

        month = new(year, number);
        return true;
    }

    static Month IParsable<Month>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Month>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Month result) =>
        TryParse(s, out result);

    [GeneratedRegex(
        @"^\s*(?<year>[0-9]{4})\s*(?:年\s*(?<month>[0-9]{1,2})\s*月|[-/.]\s*(?<month>[0-9]{1,2})|(?<month>[0-9]{2}))\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
