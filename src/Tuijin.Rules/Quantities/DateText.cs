using System.Globalization;

namespace Tuijin.Rules.Quantities;

/// <summary>
/// Reads dates as offices write them: 2021-09, 2021年9月, 2021.9.1, 20210901, Excel serials, 2021年第三季度, 2021年底, 9月下旬,
/// 二〇二一年九月, and spans of them. Impossible dates are refused with a sentence.
/// </summary>
public static class DateText
{
    /// <summary>Years outside are taken for mistakes.</summary>
    public const int FirstYear = 1950, LastYear = 2099;

    /// <summary>Days between the first days of the two calendars of workbooks.</summary>
    public const int DaysFrom1900To1904 = 1462;

    /// <summary>Reads a cell's text as one date.</summary>
    public static Reading<ReadDate> Read(string? text, DateContext? context = null)
    {
        context ??= DateContext.None;
        var plain = PlainText.Of(text).TrimStart('\'');
        if (BlankMarks.Is(plain))
        {
            return Reading.Blank<ReadDate>(BlankMarks.IsSpeaking(plain) ? plain : null);
        }

        if ((Compact(plain, context) ?? Simple(plain)) is { } whole)
        {
            return whole;
        }

        var found = DateScanner.Scan(plain, context.DefaultYear);
        if (found.Fault is { } fault)
        {
            return Reading.Unreadable<ReadDate>(fault);
        }

        if (found.Dates.Count == 0)
        {
            return Reading.Unreadable<ReadDate>("没有读到日期");
        }

        var chosen = found.Dates[0];
        if (found.IsSpan)
        {
            if (context.TakeEnd is not { } takeEnd)
            {
                return Reading.Unreadable<ReadDate>("是一段时间，请填写一个日期");
            }

            chosen = takeEnd ? found.Dates[^1] : chosen;
            return Reading.Of(chosen.Date, chosen.Marks, plain, chosen.Doubt);
        }

        var doubt = chosen.Doubt ?? (found.Dates.Count > 1 && !found.IsSpan ? "单元格里有几个日期，取了第一个，请核对" : null);
        return Reading.Of(chosen.Date, chosen.Marks, found.Rest, doubt);
    }

    /// <summary>Reads a cell's text as a span; one date alone is its beginning.</summary>
    public static Reading<ReadPeriod> ReadPeriod(string? text, DateContext? context = null)
    {
        context ??= DateContext.None;
        var plain = PlainText.Of(text).TrimStart('\'');
        if (BlankMarks.Is(plain))
        {
            return Reading.Blank<ReadPeriod>(BlankMarks.IsSpeaking(plain) ? plain : null);
        }

        var found = DateScanner.Scan(plain, context.DefaultYear);
        if (found.Fault is { } fault)
        {
            return Reading.Unreadable<ReadPeriod>(fault);
        }

        if (!found.IsSpan)
        {
            var one = Read(plain, context);
            return one.Value is { } date
                ? Reading.Of(new ReadPeriod(date, null), one.Marks, one.Remark, one.Doubt)
                : Reading.Unreadable<ReadPeriod>(one.Reason ?? "没有读到起止时间");
        }

        var (from, to) = (found.Dates[0], found.Dates[^1]);
        return to.Date.Until < from.Date.On
            ? Reading.Unreadable<ReadPeriod>("结束时间早于开始时间")
            : Reading.Of(new ReadPeriod(from.Date, to.Date), from.Marks | to.Marks, found.Rest, from.Doubt ?? to.Doubt);
    }

    /// <summary>
    /// Reads a figure in a date column: a serial day (44440), 20210901, 202109, 2021, or 2021.9. The figure 2021.1 may once have been
    /// 2021.10, which Excel shortens; it is read as January with a doubt.
    /// </summary>
    public static Reading<ReadDate> FromNumber(double number, DateContext? context = null)
    {
        context ??= DateContext.None;
        if (!double.IsFinite(number) || number < 1 || number >= 100_000_000)
        {
            return Reading.Unreadable<ReadDate>("数字不是日期");
        }

        var whole = Math.Floor(number);
        if (whole is >= 10_000_000 or (>= 190_001 and <= 209_912) or (>= FirstYear and <= LastYear))
        {
            return Read(number.ToString("0.####", CultureInfo.InvariantCulture), context) is var reading
                && whole <= LastYear && Math.Abs(number - whole - 0.1) < 1e-9 && reading.Value is not null
                    ? reading with { Doubt = "数字 " + number.ToString("0.####", CultureInfo.InvariantCulture) + " 可能是一月，也可能是十月（10 月的末位 0 会被表格软件省去），请核对" }
                    : reading;
        }

        return Serial((int)whole + (context.Is1904 ? DaysFrom1900To1904 : 0)) is { } date
            ? Reading.Of(new ReadDate(date, DatePrecision.Day))
            : Reading.Unreadable<ReadDate>("数字不是日期");
    }

    /// <summary>The day of an Excel serial of the 1900 calendar; null before 1950 and after 2099.</summary>
    public static DateOnly? Serial(int days) =>
        days is >= 18_264 and <= 73_415 ? new DateOnly(1899, 12, 30).AddDays(days) : null;

    private static Reading<ReadDate>? Compact(string plain, DateContext context)
    {
        if (plain.Length is not (4 or 5 or 6 or 8) || !plain.All(char.IsAsciiDigit))
        {
            return null;
        }

        var number = int.Parse(plain, CultureInfo.InvariantCulture);
        return plain.Length switch
        {
            8 => Made(number / 10_000, number / 100 % 100, number % 100),
            6 => Made(number / 100, number % 100, null),
            5 => FromNumber(number, context),
            _ => number is >= FirstYear and <= LastYear
                ? Reading.Of(new ReadDate(new DateOnly(number, 1, 1), DatePrecision.Year), ReadingMarks.Approximate)
                : Reading.Unreadable<ReadDate>("没有读到日期"),
        };
    }

    /// <summary>2021-09, 2021年9月, 2021.9.1 and nothing else: the forms of most cells, read without searching.</summary>
    private static Reading<ReadDate>? Simple(string plain)
    {
        if (plain.Length is < 6 or > 11 || !char.IsAsciiDigit(plain[3]) || !(plain[4] is '-' or '/' or '.' or '年'))
        {
            return null;
        }

        var at = 0;
        var year = Digits(plain, ref at, 4);
        at++;
        var month = Digits(plain, ref at, 2);
        if (year < 1000 || month < 0)
        {
            return null;
        }

        if (at == plain.Length || (plain[at] == '月' && at + 1 == plain.Length))
        {
            return Made(year, month, null);
        }

        if (!(plain[at] is '-' or '/' or '.' or '月'))
        {
            return null;
        }

        at++;
        var day = Digits(plain, ref at, 2);
        return day >= 0 && (at == plain.Length || (plain[at] is '日' or '号' && at + 1 == plain.Length)) ? Made(year, month, day) : null;
    }

    /// <summary>Up to so many digits as a number; −1 when there is none.</summary>
    private static int Digits(string plain, ref int at, int most)
    {
        var (value, end) = (-1, Math.Min(plain.Length, at + most));
        for (; at < end && char.IsAsciiDigit(plain[at]); at++)
        {
            value = (Math.Max(0, value) * 10) + (plain[at] - '0');
        }

        return value;
    }

    private static Reading<ReadDate> Made(int year, int month, int? day) =>
        DateScanner.Impossible(year, month, day) is { } fault
            ? Reading.Unreadable<ReadDate>(fault)
            : Reading.Of(new ReadDate(new DateOnly(year, month, day ?? 1), day is null ? DatePrecision.Month : DatePrecision.Day));
}
