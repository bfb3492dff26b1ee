using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tuijin.Rules.Quantities;

/// <summary>Finds every date in a plain text, in order, and whether they form a span.</summary>
internal static partial class DateScanner
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十零〇○");

    internal readonly record struct Found(ReadDate Date, ReadingMarks Marks, string? Doubt);

    internal readonly record struct Scanned(List<Found> Dates, bool IsSpan, string? Rest, string? Fault);

    public static Scanned Scan(string plain, int? defaultYear)
    {
        var text = WithDigits(plain);
        var dates = new List<Found>();
        var rest = new StringBuilder();
        var at = 0;
        int? year = null;
        var isSpan = false;
        foreach (Match match in Dates().Matches(text))
        {
            var between = text[at..match.Index];
            var joins = dates.Count > 0 && Connector().IsMatch(between);
            var outcome = Understand(match, joins ? year : null, defaultYear);
            if (outcome.Fault is { } fault)
            {
                return new Scanned(dates, isSpan, null, fault);
            }

            if (outcome.Date is not { } found)
            {
                continue;
            }

            isSpan |= joins;
            rest.Append(joins ? "" : between);
            dates.Add(found);
            year = found.Date.On.Year;
            at = match.Index + match.Length;
        }

        rest.Append(text[at..]);
        var words = RestNoise().Replace(rest.ToString(), "").Trim(' ', ';', ',', ':', '。', '、', '(', ')', '-', '\n');
        if (dates.Count > 0 && HedgeWord().IsMatch(rest.ToString()))
        {
            dates[0] = dates[0] with { Marks = dates[0].Marks | ReadingMarks.Approximate };
        }

        return new Scanned(dates, isSpan && dates.Count == 2, words.Length == 0 ? null : words, null);
    }

    /// <summary>Why there is no such date, in Chinese; null when there is.</summary>
    public static string? Impossible(int year, int month, int? day) =>
        year is < DateText.FirstYear or > DateText.LastYear ? $"年份 {year} 不合理"
        : month is < 1 or > 12 ? $"没有 {month} 月"
        : day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month)) ? $"{year}年{month}月没有 {d} 日"
        : null;

    private static (Found? Date, string? Fault) Understand(Match match, int? spanYear, int? defaultYear)
    {
        var marks = ReadingMarks.None;
        string? doubt = null;
        int year;
        if (Number(match, "y") is { } written)
        {
            year = written;
            if (written < 100)
            {
                year += 2000;
                marks |= ReadingMarks.YearAssumed;
                doubt = $"年份只写了两位，按 {year} 年读取";
            }
        }
        else if ((spanYear ?? defaultYear) is { } known)
        {
            year = known;
            marks |= spanYear is null ? ReadingMarks.YearAssumed : ReadingMarks.None;
            doubt = spanYear is null ? $"没有写年份，按 {year} 年读取" : null;
        }
        else
        {
            return (null, "没有写年份");
        }

        var month = Number(match, "m") ?? EnglishMonth(match.Groups["mon"].Value);
        var day = Number(match, "d");
        if (match.Groups["us"].Success)
        {
            // 9/1/2021 is September the first in America and the ninth of January in Europe.
            (month, day) = (Number(match, "a"), Number(match, "b"));
            if (month <= 12 && day <= 12 && month != day)
            {
                return (null, "月和日的次序不清楚，请写成 2021-09-01 的形式");
            }

            (month, day) = month > 12 ? (day, month) : (month, day);
        }

        return Built(match, year, month, day, marks, doubt);
    }

    private static (Found? Date, string? Fault) Built(Match match, int year, int? month, int? day, ReadingMarks marks, string? doubt)
    {
        if (Impossible(year, month ?? 1, day) is { } fault)
        {
            return (null, fault);
        }

        if (month is { } m)
        {
            if (day is { } d)
            {
                return (new Found(new ReadDate(new DateOnly(year, m, d), DatePrecision.Day), marks, doubt), null);
            }

            var part = match.Groups["part"].Value;
            var on = part switch
            {
                "上旬" or "初" => new DateOnly(year, m, 1),
                "中旬" or "中" => new DateOnly(year, m, 11),
                "下旬" => new DateOnly(year, m, 21),
                "底" or "末" => ReadDate.MonthEnd(year, m),
                _ => new DateOnly(year, m, 1),
            };
            return (new Found(new ReadDate(on, DatePrecision.Month), part.Length > 0 ? marks | ReadingMarks.Approximate : marks, doubt), null);
        }

        if (match.Groups["q"] is { Success: true } quarter)
        {
            var number = quarter.Value[0] is var c && char.IsAsciiDigit(c) ? c - '0' : 0;
            return (new Found(new ReadDate(new DateOnly(year, (number * 3) - 2, 1), DatePrecision.Quarter), marks | ReadingMarks.Approximate, doubt), null);
        }

        marks |= ReadingMarks.Approximate;
        var (first, precision) = match.Groups["when"].Value switch
        {
            "上半年" => (new DateOnly(year, 1, 1), DatePrecision.HalfYear),
            "下半年" => (new DateOnly(year, 7, 1), DatePrecision.HalfYear),
            "年底" or "年末" or "底" or "末" => (new DateOnly(year, 12, 31), DatePrecision.Month),
            "年初" or "初" => (new DateOnly(year, 1, 1), DatePrecision.Month),
            "年中" or "中" => (new DateOnly(year, 6, 30), DatePrecision.Month),
            _ => (new DateOnly(year, 1, 1), DatePrecision.Year),
        };
        return (new Found(new ReadDate(first, precision), marks, doubt), null);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static int? EnglishMonth(string name) =>
        name.Length < 3 ? null : ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3) + 1;

    /// <summary>Chinese numerals before 年月日号季 become digits: 二〇二一年十二月 is 2021年12月.</summary>
    private static string WithDigits(string plain)
    {
        var text = plain.AsSpan().ContainsAny(Numerals) ? ChineseDatePart().Replace(plain, Digits) : plain;
        return Dashes().Replace(text, "-");
    }

    private static string Digits(Match match)
    {
        var numeral = match.Value;
        if (numeral.Length == 4 || (numeral.Length == 2 && !numeral.Contains('十', StringComparison.Ordinal)))
        {
            return string.Concat(numeral.Select(c => (char)('0' + Math.Max(0, ChineseQuantity.Digit(c)))));
        }

        return ChineseQuantity.Whole(numeral) is { } value ? value.ToString("0", CultureInfo.InvariantCulture) : numeral;
    }

    [GeneratedRegex(@"
        (?<![\d.])(?:
          (?<us>(?<a>\d{1,2})/(?<b>\d{1,2})/(?<y>(?:19|20)\d\d))(?!\d)
        | (?<d>\d{1,2})[-\s](?<mon>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[-\s,]*(?<y>\d{4}|\d\d)(?!\d)
        | (?<mon>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[-\s.,]*(?<y>\d{4}|\d\d)(?!\d)
        | (?<y>\d{4})\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})\s*[日号]?(?![\d年])(?:[T\s]*\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?)?
        | (?<y>\d{4})(?<m>\d\d)(?<d>\d\d)(?!\d)
        | (?<y>\d{4})\s*年?\s*(?:第?(?<q>[1-4])季度?|第?q(?<q>[1-4])|q(?<q>[1-4]))
        | (?<y>\d{4})\s*(?:年度?)?\s*(?<when>上半年|下半年)
        | (?<y>\d{4})\s*(?:[-/.]|年)\s*(?<m>\d{1,2})(?![\d年])\s*(?:月份?|月)?(?<part>上旬|中旬|下旬|初|中(?!旬)|底|末)?
        | (?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?!\d)
        | (?<y>\d{4})\s*年?\s*(?<when>年底|年末|年初|年中)
        | (?<y>(?:19|20)\d\d)\s*年(?:度|内)?
        | (?<y>\d\d)\s*年\s*(?<m>\d{1,2})\s*月(?:\s*(?<d>\d{1,2})\s*[日号]|(?<part>份?上旬|份?中旬|份?下旬|初|中|底|末))?
        | (?<y>\d\d)\s*年(?:\s*第?(?<q>[1-4])季度?|(?<when>底|末|初))
        | (?<y>[12]\d)[./](?<m>\d{1,2})[./](?<d>\d{1,2})(?!\d)
        | (?<m>\d{1,2})\s*月\s*(?:(?<d>\d{1,2})\s*[日号]|份?(?<part>上旬|中旬|下旬|初|中(?!旬)|底|末)|份)?
        | 第?(?<q>[1-4])季度
        | (?<when>年底|年末|年初|年中|上半年|下半年)
        | (?<y>(?:19|20)\d\d)(?=\s*[-至到~])
        | (?<=[-至到~]\s*)(?<y>(?:19|20)\d\d)(?!\d)
        | ^(?<y>(?:19|20)\d\d)$
        )", RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^[\s(起]*(?:-+|~+|至|到|—+)\s*(?:今年|当年)?\s*$")]
    private static partial Regex Connector();

    [GeneratedRegex("前|以前|之前|左右|约|后|内|预计|计划|拟|力争|暂定")]
    private static partial Regex HedgeWord();

    [GeneratedRegex(@"^(?:于|在|自|从)|(?:\(?(?:周|星期)[一二三四五六日天]\)?)")]
    private static partial Regex RestNoise();

    [GeneratedRegex("[零〇○一二三四五六七八九十]+(?=\\s*(?:年|月|日|号|季度))")]
    private static partial Regex ChineseDatePart();

    [GeneratedRegex("[–—−―─-]+")]
    private static partial Regex Dashes();
}
