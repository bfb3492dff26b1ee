using System.Globalization;
using System.Text.RegularExpressions;

namespace Tuijin.Rules.WorkingTime;

/// <summary>One deadline in words, its numerals already figures; tries what can be said one after the other.</summary>
/// <param name="Said">As it was said, for messages.</param>
/// <param name="Words">Without what follows (前, 内, 完成).</param>
internal sealed partial record DueWords(string Said, string Words, DueEnding Ending, DateOnly Today, WorkingCalendar Calendar)
{
    private const int LongestDays = 1000;

    /// <summary>A date without a year that has passed is next year's only when that is this near; otherwise it was a slip.</summary>
    private const int NearDays = 183;

    /// <summary>Null when nothing fits.</summary>
    public DueReading? Read() => Vague() ?? Limit() ?? NamedDay() ?? MonthDay() ?? MonthPart() ?? Weekday() ?? YearPart();

    private DueReading.Unclear? Vague() => VagueWords().IsMatch(Words)
        ? new DueReading.Unclear($"“{Said}”不是明确的期限，请写明日期或者工作日数。")
        : null;

    private DueReading? Limit()
    {
        var match = LimitWords().Match(Words);
        var unit = match.Groups["unit"].Value;
        if (!match.Success || (unit == "日" && Ending is DueEnding.Before))
        {
            return null;
        }

        if (Ending is DueEnding.Before)
        {
            return new DueReading.Unclear($"“{Said}”可能是从今天起算的期限，请写成“{Words}内”或者写明日期。");
        }

        var count = Number(match, "n") ?? 0;
        if (unit == "日" && Ending is DueEnding.None)
        {
            return new DueReading.Unclear($"“{Said}”可能是{count}号，也可能是{count}天，请写成“{count}号前”或者“{count}天内”。");
        }

        if (match.Groups["half"].Success)
        {
            return unit == "月" ? Until(Today.AddDays(15), "半个月（15天）") : Until(Today.AddMonths(6), "半年");
        }

        if (count is 0 or > LongestDays)
        {
            return new DueReading.Unclear(count == 0 ? "期限至少为一天。" : $"期限过长，最长为{LongestDays}天。");
        }

        return unit switch
        {
            "工作日" => WorkingDays(count),
            "天" or "日" or "自然日" => Until(Today.AddDays(count), $"{count}天（自然日）"),
            "周" or "星期" or "礼拜" when count <= 104 => Until(Today.AddDays(count * 7), $"{count}周"),
            "月" when count <= 36 => Until(Today.AddMonths(count), $"{count}个月"),
            "年" when count <= 3 => Until(Today.AddYears(count), $"{count}年"),
            _ => new DueReading.Unclear($"期限过长，最长为{LongestDays}天。"),
        };
    }

    private DueReading.Day WorkingDays(int count)
    {
        var deadline = Calendar.AddWorkingDays(Today, count);
        return new(deadline.DueOn, $"{count}个工作日，至{DayText.Of(deadline.DueOn)}", Remarks(deadline.UnknownYears));
    }

    /// <summary>A limit that ends on a day off runs on to the next working day (《民法典》第二百零三条).</summary>
    private DueReading.Day Until(DateOnly last, string name)
    {
        var deadline = Calendar.Add(last, 0, DayKind.Natural);
        var means = $"{name}，至{DayText.Of(deadline.DueOn)}";
        return deadline.DueOn == last
            ? new(last, means, Remarks(deadline.UnknownYears))
            : new(deadline.DueOn, means, [$"{DayText.Of(last)}不是工作日，顺延", .. Remarks(deadline.UnknownYears)]);
    }

    private DueReading? NamedDay() => Words switch
    {
        "今天" or "今日" or "当天" or "当日" or "今天下班" => Named(Today),
        "明天" or "明日" => Named(Today.AddDays(1)),
        "后天" => Named(Today.AddDays(2)),
        _ => null,
    };

    private DueReading? MonthDay()
    {
        var match = MonthDayWords().Match(Words);
        if (!match.Success)
        {
            return null;
        }

        var day = Number(match, "day")!.Value;
        var thisMonth = Month.Of(Today);
        if (match.Groups["rel"] is { Success: true } relative)
        {
            return Of(relative.Value.StartsWith('下') ? thisMonth.Next : thisMonth, day, isYearSaid: true);
        }

        if (Number(match, "month") is not { } month)
        {
            return day < Today.Day
                ? new DueReading.Unclear($"本月{day}日已经过去，请写明月份。")
                : Of(thisMonth, day, isYearSaid: true);
        }

        return month is < 1 or > 12
            ? new DueReading.Unclear($"“{Said}”中没有这个月份。")
            : Of(new Month(YearOf(match) ?? Today.Year, month), day, isYearSaid: YearOf(match) is not null);
    }

    private DueReading Of(Month month, int day, bool isYearSaid)
    {
        if (day < 1 || day > month.LastDay.Day)
        {
            return new DueReading.Unclear($"{month.Year}年{month.Number}月没有{day}日。");
        }

        var named = month.FirstDay.AddDays(day - 1);
        return Named(named < Today && !isYearSaid && named.AddYears(1).DayNumber - Today.DayNumber <= NearDays ? named.AddYears(1) : named);
    }

    private DueReading? MonthPart()
    {
        var match = MonthPartWords().Match(Words);
        if (!match.Success)
        {
            return null;
        }

        var part = match.Groups["part"].Value;
        var month = Month.Of(Today);
        var number = Number(match, "month");
        if (part.Length == 0 && (Ending is not DueEnding.Within || number is not null))
        {
            return new DueReading.Unclear($"“{Said}”不明确，请写成“{Words}底前”或者写明日期。");
        }

        if (number is not null)
        {
            if (number is < 1 or > 12)
            {
                return new DueReading.Unclear($"“{Said}”中没有这个月份。");
            }

            month = new Month(YearOf(match) ?? Today.Year, number.Value);
            if (YearOf(match) is null && month < Month.Of(Today) && month.AddMonths(12).LastDay.DayNumber - Today.DayNumber <= NearDays)
            {
                month = month.AddMonths(12);
            }
        }
        else if (match.Groups["rel"].Value.StartsWith('下'))
        {
            month = month.Next;
        }

        return Named(part switch
        {
            "上旬" => month.FirstDay.AddDays(9),
            "中旬" => month.FirstDay.AddDays(19),
            _ => month.LastDay,
        });
    }

    private DueReading? Weekday()
    {
        var match = WeekdayWords().Match(Words);
        if (!match.Success)
        {
            return null;
        }

        var monday = Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7)).AddDays(match.Groups["rel"].Value.StartsWith('下') ? 7 : 0);
        var day = match.Groups["day"].Value;
        if (day.Length == 0)
        {
            var last = monday.AddDays(6);
            while (last > monday && !Calendar.IsWorkingDay(last))
            {
                last = last.AddDays(-1);
            }

            return match.Groups["rel"].Success && Ending is DueEnding.Within ? Named(last) : null;
        }

        var named = monday.AddDays(day is "日" or "天" ? 6 : day[0] - '1');
        return named < Today && !match.Groups["rel"].Success
            ? new DueReading.Unclear($"本周的{named.ToString("dddd", CultureInfo.GetCultureInfo("zh-CN"))}已经过去，请写成“下周{Chinese(day)}”或者写明日期。")
            : Named(named);
    }

    private DueReading? YearPart()
    {
        var match = YearPartWords().Match(Words);
        if (!match.Success)
        {
            return null;
        }

        if (!match.Groups["end"].Success && Ending is not DueEnding.Within)
        {
            return null;
        }

        if (match.Groups["quarter"].Success)
        {
            var first = new Month(Today.Year, ((Today.Month - 1) / 3 * 3) + 1);
            return Named(first.AddMonths(match.Groups["rel"].Value.StartsWith('下') ? 5 : 2).LastDay);
        }

        return Named(new DateOnly(YearOf(match) ?? Today.Year, 12, 31));
    }

    private DueReading Named(DateOnly day)
    {
        if (day < Today)
        {
            return new DueReading.Unclear($"“{Said}”即{DayText.Of(day)}，已经过去。");
        }

        if (day.DayNumber - Today.DayNumber > LongestDays * 2)
        {
            return new DueReading.Unclear($"“{Said}”即{DayText.Of(day)}，期限过长。");
        }

        List<string> remarks = [];
        if (!Calendar.IsWorkingDay(day))
        {
            remarks.Add(Calendar.HolidayName(day) is { } holiday ? $"当日为{holiday}假期" : "当日不是工作日");
        }

        return new DueReading.Day(day, DayText.Of(day), [.. remarks, .. Remarks(Calendar.Covers(day.Year) ? [] : [day.Year])]);
    }

    private static string[] Remarks(IReadOnlyList<int> unknownYears) => CalendarWarning.For(unknownYears) is { } warning ? [warning.TrimEnd('。')] : [];

    private int? YearOf(Match match) => match.Groups["year"].Value switch
    {
        "" => null,
        "今年" or "本年" => Today.Year,
        "明年" => Today.Year + 1,
        var figures => Math.Clamp(int.Parse(figures.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), 1, 9998),
    };

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static string Chinese(string day) => day is "日" or "天" ? day : "一二三四五六"[day[0] - '1'].ToString();

    [GeneratedRegex("^(尽快|抓紧|立即|立刻|马上|即日|近期|适时|限期|按期|及时)", RegexOptions.ExplicitCapture)]
    private static partial Regex VagueWords();

    [GeneratedRegex("^(?<n>[0-9]{1,4})(个?(?<unit>工作日|自然日|星期|礼拜)|(?<unit>天|日|周|年)|个(?<unit>月))$|^(?<half>半)个?(?<unit>月|年)$", RegexOptions.ExplicitCapture)]
    private static partial Regex LimitWords();

    [GeneratedRegex("^(?<year>今年|本年|明年|[0-9]{4}[年./-])?(?<month>[0-9]{1,2})[月./-](?<day>[0-9]{1,2})[日号]?$|^(?<rel>本月|这个?月|当月|下个?月)(?<day>[0-9]{1,2})[日号]$|^(?<day>[0-9]{1,2})[日号]$", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthDayWords();

    [GeneratedRegex("^((?<year>今年|本年|明年|[0-9]{4}年)?(?<month>[0-9]{1,2})|(?<rel>本|这个?|当|下个?)?)月份?(?<part>底|末|上旬|中旬|下旬|)$", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthPartWords();

    [GeneratedRegex("^(?<rel>本|这个?|下个?)?(周|星期|礼拜)(?<day>[1-6日天]|)$", RegexOptions.ExplicitCapture)]
    private static partial Regex WeekdayWords();

    [GeneratedRegex("^(?<rel>本|这个?|下个?)?(?<quarter>季度?)(?<end>底|末)?$|^((?<year>今年|本年|明年|[0-9]{4}年)年?|年)度?(?<end>底|末)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearPartWords();
}
