using System.Globalization;
using System.Text;

namespace Tuijin.Rules.WorkingTime;

/// <summary>Small Chinese numerals inside a phrase, as figures: 十五个工作日 → 15个工作日, 二〇二六年 → 2026年.</summary>
internal static class SpokenNumbers
{
    private const string Digits = "〇一二三四五六七八九", Numerals = "零〇一二两三四五六七八九十百";

    /// <summary>The phrase with figures; null when a run of numerals is no number (三五天 means three to five).</summary>
    public static string? ToDigits(string phrase)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < phrase.Length;)
        {
            var end = at;
            while (end < phrase.Length && Numerals.Contains(phrase[end]))
            {
                end++;
            }

            if (end == at)
            {
                plain.Append(phrase[at++]);
                continue;
            }

            if (Value(phrase[at..end], isYear: end < phrase.Length && phrase[end] == '年') is not { } value)
            {
                return null;
            }

            plain.Append(value.ToString(CultureInfo.InvariantCulture));
            at = end;
        }

        return plain.ToString();
    }

    private static int? Value(string run, bool isYear)
    {
        if (!run.AsSpan().ContainsAny('十', '百'))
        {
            return run.Length == 1 ? Digit(run[0])
                : run.Length == 4 && isYear ? run.Aggregate(0, (year, letter) => (year * 10) + Digit(letter)) : null;
        }

        var (hundreds, rest) = Split(run, '百');
        var (tens, ones) = Split(rest, '十');
        ones = ones.TrimStart('零', '〇');
        return hundreds is { } h && tens is { } t && ones.Length <= 1 && !ones.Contains('百')
            ? (h * 100) + (t * 10) + (ones.Length == 0 ? 0 : Digit(ones[0]))
            : null;
    }

    /// <summary>What stands before the unit (nothing before 十 is one) and what follows; 0 when the unit does not occur, null when no digit stands before it.</summary>
    private static (int? Count, string After) Split(string run, char unit)
    {
        var at = run.IndexOf(unit);
        if (at < 0)
        {
            return (0, run);
        }

        var before = run[..at].TrimStart('零', '〇');
        return (before.Length switch { 0 => unit == '十' ? 1 : null, 1 when before[0] != '十' => Digit(before[0]), _ => null }, run[(at + 1)..]);
    }

    private static int Digit(char letter) => letter switch { '零' => 0, '两' => 2, _ => Digits.IndexOf(letter) };
}
