using System.Globalization;

namespace Tuijin.Rules.Quantities;

/// <summary>
/// A number as Chinese texts write it, Arabic, Chinese or mixed: 12,345.67, 1亿2000万, 三亿五千万, 3千5百万, 6000多万, 三点五亿.
/// </summary>
/// <param name="Value">The number with its 十百千万亿 worked in.</param>
/// <param name="End">Where the text goes on.</param>
/// <param name="HasLargeUnit">万 or 亿 was written, so the number is not in the column's unit.</param>
/// <param name="IsFuzzy">多, 余, 几 or 来 stood inside, or only 上亿 without a figure.</param>
/// <param name="IsChinese">No Arabic digit was used.</param>
/// <param name="Fault">Why the writing is not one number, in Chinese.</param>
public readonly record struct ChineseQuantity(decimal Value, int End, bool HasLargeUnit, bool IsFuzzy, bool IsChinese, string? Fault)
{
    internal const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>The whole text as one number; null when it is anything else.</summary>
    public static decimal? Whole(string plain) =>
        Read(plain, 0) is { Fault: null } quantity && quantity.End == plain.Length ? quantity.Value : null;

    /// <summary>The number that begins at <paramref name="start"/>; null when none does.</summary>
    public static ChineseQuantity? Read(string plain, int start)
    {
        var reader = new Reader(plain, start);
        return reader.Run();
    }

    /// <summary>The digit that a Chinese numeral means, 0–9; −1 for anything else.</summary>
    public static int Digit(char c) => c switch
    {
        '零' or '〇' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '贰' or '两' or '貳' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    private static long Multiple(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        _ => 0,
    };

    private ref struct Reader(string text, int start)
    {
        private int at = start;
        private decimal yi;
        private decimal wan;
        private decimal low;
        private decimal? current;
        private long last;
        private bool currentIsChinese;
        private bool zeroBefore;
        private bool large;
        private bool fuzzy;
        private bool arabic;
        private bool any;
        private string? fault;

        public ChineseQuantity? Run()
        {
            while (at < text.Length && fault is null && Step())
            {
                any = true;
            }

            if (!any)
            {
                return null;
            }

            var value = Math.Max(yi, 0) + wan + low + Rest();
            if (fault is null && value > Largest)
            {
                fault = "数值过大";
            }

            return new ChineseQuantity(value, at, large, fuzzy, !arabic, fault);
        }

        private bool Step()
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                // A second figure may only follow 万 or 亿: 1亿2000万.
                return current is null && (!any || last >= Yuan.PerWan || last is 1_000 or 100) && Arabic();
            }

            if (Digit(c) is var digit and >= 0)
            {
                return Chinese(digit);
            }

            if (Multiple(c) is var multiple and > 0)
            {
                return Multiply(multiple);
            }

            if (c is '多' or '余' or '几' or '来' && any && Next(1) is var next && (Multiple(next) > 0 || next is '元'))
            {
                fuzzy = true;
                at++;
                return true;
            }

            if (c == '个' && any && Multiple(Next(1)) >= Yuan.PerWan)
            {
                at++;
                return true;
            }

            return c == ' ' && any && Spaces();
        }

        private bool Spaces()
        {
            var next = at;
            while (next < text.Length && text[next] == ' ')
            {
                next++;
            }

            if (next >= text.Length || (Multiple(text[next]) == 0 && !(last >= Yuan.PerWan && current is null && char.IsAsciiDigit(text[next]))))
            {
                return false;
            }

            at = next;
            return true;
        }

        private bool Arabic()
        {
            var first = at;
            var digits = 0;
            var group = 0;
            var grouped = false;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == ',' && char.IsAsciiDigit(Next(1)))))
            {
                if (text[at] == ',')
                {
                    if (grouped && group is not (3 or 4))
                    {
                        fault = "数字的写法不清楚";
                    }

                    grouped = true;
                    group = 0;
                }
                else
                {
                    group++;
                    digits++;
                }

                at++;
            }

            if (grouped && group is not (3 or 4))
            {
                fault = "数字的写法不清楚，逗号位置不对";
            }

            if (Next(0) == '.' && char.IsAsciiDigit(Next(1)))
            {
                at++;
                while (char.IsAsciiDigit(Next(0)))
                {
                    at++;
                }

                if (Next(0) == '.' && char.IsAsciiDigit(Next(1)))
                {
                    fault = "数字的写法不清楚，有两个小数点";
                    while (Next(0) == '.' || char.IsAsciiDigit(Next(0)))
                    {
                        at++;
                    }
                }
            }

            Exponent();
            var figure = text[first..at].Replace(",", "", StringComparison.Ordinal);
            if (digits > 18 || !decimal.TryParse(figure, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value > Largest)
            {
                fault ??= "数值过大";
                value = 0;
            }

            (current, currentIsChinese, arabic) = (value, false, true);
            return true;
        }

        private void Exponent()
        {
            if (Next(0) is not ('e' or 'E'))
            {
                return;
            }

            var sign = Next(1) is '+' or '-' ? 1 : 0;
            if (!char.IsAsciiDigit(Next(1 + sign)))
            {
                return;
            }

            at += 1 + sign;
            while (char.IsAsciiDigit(Next(0)))
            {
                at++;
            }
        }

        private bool Chinese(int digit)
        {
            if (current is { } before)
            {
                if (!currentIsChinese)
                {
                    return false;
                }

                current = (before * 10) + digit;
                if (current > Largest)
                {
                    fault = "数值过大";
                }
            }
            else
            {
                current = digit;
                zeroBefore = digit == 0;
            }

            currentIsChinese = true;
            at++;
            if (Next(0) == '点' && Digit(Next(1)) >= 0)
            {
                at++;
                for (var place = 0.1m; Digit(Next(0)) is var tenth and >= 0; place /= 10)
                {
                    current += tenth * place;
                    at++;
                }
            }

            return true;
        }

        private bool Multiply(long multiple)
        {
            if (multiple < Yuan.PerWan)
            {
                low += (current ?? 1) * multiple;
            }
            else if (multiple == Yuan.PerWan)
            {
                if (wan > 0)
                {
                    fault = "数字的写法不清楚，有两个“万”";
                }

                wan = (any ? low + (current ?? 0) : 1) * multiple;
                low = 0;
                large = true;
            }
            else
            {
                if (yi > 0)
                {
                    fault = "数字的写法不清楚，有两个“亿”";
                }

                yi = (any ? wan + low + (current ?? 0) : 1) * multiple;
                wan = low = 0;
                large = true;
            }

            fuzzy |= !any;
            if (yi > Largest || wan > Largest || low > Largest)
            {
                fault = "数值过大";
            }

            (current, last, zeroBefore) = (null, multiple, false);
            at++;
            return true;
        }

        /// <summary>What stands after the last multiple: 五 in 三亿五 means tenths of it, in 一百零五 units.</summary>
        private decimal Rest()
        {
            if (current is not { } rest)
            {
                return 0;
            }

            if (last < 100)
            {
                return rest;
            }

            if (!currentIsChinese)
            {
                fault ??= last >= Yuan.PerWan && Next(0) is not ('元' or '圆') ? "数字的写法不完整" : null;
                return rest;
            }

            return zeroBefore || rest >= 10 ? rest : rest * last / 10;
        }

        private readonly char Next(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';
    }
}
