using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tuijin.Rules.WorkingTime;

/// <summary>
/// Reads deadlines as they are said and typed in meetings: 7个工作日内, 两周内, 月底前, 下周五, 12月15日前, 2026-01-15.
/// </summary>
/// <remarks>
/// Words that can mean two days are refused with both meanings (15日 may be the 15th or fifteen days), so that nobody is held to a
/// date that was not said. Days of a limit are counted as <see cref="WorkingCalendar"/> counts them; a named day stays as named,
/// with a remark when it is no working day. 以内 and 前 include the day itself, as 《民法典》第一千二百五十九条 has it for 以内.
/// </remarks>
public static partial class DuePhrase
{
    private const int LongestText = 40;

    private const string HowTo = "可以写成“7个工作日”“月底前”“12月15日”。";

    /// <summary>Reads the words as said on <paramref name="today"/>.</summary>
    /// <param name="text">As typed; full-width signs, Chinese numerals and spaces are taken as well.</param>
    public static DueReading Read(string? text, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var said = Tidy(text);
        if (said.Length is 0 or > LongestText)
        {
            return new DueReading.Unclear(said.Length == 0 ? $"没有写明期限，{HowTo}" : $"期限的写法过长，{HowTo}");
        }

        if (SpokenNumbers.ToDigits(said) is not { } plain)
        {
            return new DueReading.Unclear($"“{said}”中的数目不明确，{HowTo}");
        }

        var match = Ending().Match(plain);
        var ending = match.Groups["bound"].Value switch
        {
            "" => DueEnding.None,
            "前" or "之前" or "以前" => DueEnding.Before,
            _ => DueEnding.Within,
        };
        return new DueWords(said, match.Groups["words"].Value, ending, today, calendar).Read()
            ?? new DueReading.Unclear($"没有读懂期限“{said}”，{HowTo}");
    }

    private static string Tidy(string? text)
    {
        var tidy = new StringBuilder();
        foreach (var letter in text ?? "")
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter))
            {
                tidy.Append(letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter);
            }
        }

        return tidy.ToString().Trim('。', ',', ';', '.');
    }

    [GeneratedRegex("^(?:请?[于在])?(?<words>.+?)(?<bound>前|之前|以前|内|之内|以内)?(?:完成|办结|办完|办理完毕|解决|落实)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Ending();
}

/// <summary>What follows the words of a deadline.</summary>
internal enum DueEnding
{
    None,

    /// <summary>前.</summary>
    Before,

    /// <summary>内.</summary>
    Within,
}

/// <summary>Days as an official letter writes them.</summary>
internal static class DayText
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static string Of(DateOnly day) => string.Create(Chinese, $"{day.Year}年{day.Month}月{day.Day}日（{day.ToString("dddd", Chinese)}）");
}
