using System.Text.RegularExpressions;

namespace Tuijin.Rules.Quantities;

/// <summary>Finds every amount of money in a plain text, in order.</summary>
internal sealed partial class AmountScanner
{
    private const string Separators = ";。,、\n|";
    private const string Measures = "台套吨平亩公人件条只片辆个米瓦度户家立升桶瓶箱双支张块批次根头羽株年月日号期级立颗枚座栋间幅艘架部名安伏匹吋寸周天卷匝组层升册份盏粒盒包袋斤克顷里㎡³²%‰°";

    private static readonly string[] Hedges =
    [
        "不低于", "不少于", "不超过", "不多于", "大约", "大概", "约为", "约合", "约计", "将近", "接近", "超过", "突破", "高达", "最高", "最多", "最低", "至少", "约", "近", "超", "逾", "过", "上", "~", "≈", ">", "<", "≥", "≤", "概",
    ];

    private static readonly string[] FuzzyTails = ["左右", "以上", "以下", "以内", "上下", "开外", "有余", "多", "余", "+"];

    private readonly string text;
    private readonly List<AmountPhrase> phrases = [];
    private int clause;

    private AmountScanner(string text) => this.text = text;

    public static List<AmountPhrase> Scan(string plain)
    {
        var scanner = new AmountScanner(plain);
        scanner.Run();
        return scanner.phrases;
    }

    private void Run()
    {
        var i = 0;
        while (i < text.Length)
        {
            if (Separators.Contains(text[i], StringComparison.Ordinal))
            {
                clause = ++i;
                continue;
            }

            if (IsVague(i))
            {
                var end = i + 1;
                while (end < text.Length && "十百千万亿元".Contains(text[end], StringComparison.Ordinal))
                {
                    end++;
                }

                if (text[end - 1] is '元' or '万' or '亿')
                {
                    Add(AmountPhraseKind.Faulty, 0, true, i, end, "只有概数，没有具体数字");
                }

                i = end;
                continue;
            }

            if (!MayBegin(i) || ChineseQuantity.Read(text, i) is not { } quantity)
            {
                i++;
                continue;
            }

            i = Phrase(i, quantity);
        }
    }

    private int Phrase(int start, ChineseQuantity quantity)
    {
        var approximate = quantity.IsFuzzy || EndsWithHedge(start);
        var end = Tail(quantity.End, ref approximate);
        if (quantity.Fault is { } fault)
        {
            if (quantity.HasLargeUnit || IsWhole(start, end) || (end < text.Length && text[end] is '万' or '亿' or '元'))
            {
                Add(AmountPhraseKind.Faulty, 0, approximate, start, end, fault);
            }

            return quantity.End;
        }

        if (SumEnd(start, quantity.End) is { } afterSum)
        {
            return afterSum;
        }

        if (Range(start, end) is { } afterRange)
        {
            return afterRange;
        }

        if ((ForeignMoney.At(text, end) ?? Leading(start)) is { } currency)
        {
            Add(AmountPhraseKind.Foreign, quantity.Value, approximate, start, end + currency.Word.Length, currency.Name);
            return Math.Min(text.Length, end + currency.Word.Length);
        }

        var money = UnitEnd(end);
        var stated = money > end || quantity.HasLargeUnit;
        if (!stated && !IsBareAmount(start, end, quantity))
        {
            return Math.Max(quantity.End, start + 1);
        }

        if (quantity.HasLargeUnit && money == end && !MayStandAlone(end))
        {
            return quantity.End;
        }

        money = Tail(money, ref approximate);
        if (PerWhat(start, money) is { } per)
        {
            Add(AmountPhraseKind.Rate, quantity.Value, approximate, start, money, per);
            return money;
        }

        Add(stated ? AmountPhraseKind.Money : AmountPhraseKind.Bare, quantity.Value, approximate, start, money, null);
        return money;
    }

    private int? Range(int start, int end)
    {
        var next = SkipSpaces(UnitEnd(end));
        if (next >= text.Length || text[next] is not ('-' or '—' or '–' or '−' or '~' or '～' or '至' or '到') || next == start)
        {
            return null;
        }

        while (next < text.Length && text[next] is '-' or '—' or '–' or '−' or '~' or '～' or '至' or '到' or ' ')
        {
            next++;
        }

        if (next >= text.Length || ChineseQuantity.Read(text, next) is not { Fault: null } second)
        {
            return null;
        }

        var approximate = true;
        var close = Tail(second.End, ref approximate);
        var unit = UnitEnd(close);
        if ((unit == close && !second.HasLargeUnit && !IsWhole(start, close)) || (unit == close && !MayStandAlone(close)))
        {
            return null;
        }

        Add(AmountPhraseKind.Range, 0, true, start, unit, text[start..unit]);
        return unit;
    }

    private void Add(AmountPhraseKind kind, decimal amount, bool approximate, int start, int end, string? detail)
    {
        end = Math.Min(end, text.Length);
        phrases.Add(new AmountPhrase(kind, amount, approximate, LabelBefore(start), detail, start, end));
        clause = end;
    }

    private string LabelBefore(int start)
    {
        var label = text[Math.Min(clause, start)..start].Trim(' ', ':', '=', '¥', '-', '/', '"', '“', '”');
        for (var again = true; again;)
        {
            again = false;
            foreach (var hedge in Hedges.Append("人民币").Append("RMB").Append("CNY"))
            {
                if (label.EndsWith(hedge, StringComparison.OrdinalIgnoreCase))
                {
                    label = label[..^hedge.Length].TrimEnd(' ', ':', '=', '¥');
                    again = true;
                }
            }
        }

        return label;
    }

    private bool EndsWithHedge(int start)
    {
        var before = text.AsSpan(clause, start - clause).TrimEnd(" :¥");
        foreach (var hedge in Hedges)
        {
            if (before.EndsWith(hedge, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayBegin(int i)
    {
        var c = text[i];
        if (char.IsAsciiDigit(c))
        {
            return i == 0 || !(char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or '_') || RmbEndsAt(i);
        }

        if (ChineseQuantity.Digit(c) >= 0)
        {
            return i == 0 || text[i - 1] is not '第';
        }

        // 上亿元, 近千万元, 百亿元: a multiple without a figure stands for one.
        return c is '亿' or '万' ? i > clause && text[i - 1] is '上' or '近' or '过' or '超' or '逾' or '达' or '约'
            : c is '十' or '百' or '千' && i + 1 < text.Length && text[i + 1] is '万' or '亿' or '几' or '多' or '余' or '一' or '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九';
    }

    private bool IsVague(int i) =>
        text[i] is '数' or '几' && i + 1 < text.Length && "十百千万亿".Contains(text[i + 1], StringComparison.Ordinal);

    private bool IsBareAmount(int start, int end, ChineseQuantity quantity)
    {
        if (IsWhole(start, end))
        {
            return true;
        }

        if (quantity.IsChinese || (end < text.Length && !(Separators + " ").Contains(text[end], StringComparison.Ordinal)))
        {
            return false;
        }

        return EndsWithHedge(start) || MoneyWordBefore().IsMatch(text.AsSpan(clause, start - clause));
    }

    /// <summary>万 or 亿 without 元 is money unless a measure word follows: 10万台, 20万吨, 66万千瓦.</summary>
    private bool MayStandAlone(int end) =>
        end >= text.Length || !(Measures.Contains(text[end], StringComparison.Ordinal) || char.IsAsciiLetter(text[end]));

    private bool IsWhole(int start, int end) =>
        text.AsSpan(0, start).Trim(" ¥:").Length == 0 && (end >= text.Length || text.AsSpan(end).Trim(" ").Length == 0);

    private string? PerWhat(int start, int end)
    {
        if (end + 1 < text.Length && text[end] is '/' or '每' && !char.IsAsciiDigit(text[end + 1]))
        {
            return "是单位指标（" + text[end..Math.Min(text.Length, end + 4)] + "），不是总额";
        }

        var before = text.AsSpan(clause, start - clause);
        return before.Contains("每", StringComparison.Ordinal) || before.Contains("亩均", StringComparison.Ordinal)
            || before.Contains("人均", StringComparison.Ordinal) || before.Contains("强度", StringComparison.Ordinal)
            ? "是单位指标，不是总额" : null;
    }

    /// <summary>3000+2000万元 and 100万元×3 are sums to be worked out by a person; 2×66万千瓦 is no money.</summary>
    private int? SumEnd(int start, int end)
    {
        var next = SkipSpaces(UnitEnd(end));
        var close = end;
        while (next + 1 < text.Length && text[next] is '+' or '×' or '*' or 'x' or 'X' or '加' or '乘'
            && ChineseQuantity.Read(text, SkipSpaces(next + 1)) is { } term)
        {
            close = term.End;
            next = SkipSpaces(UnitEnd(close));
        }

        if (close == end)
        {
            return null;
        }

        if (UnitEnd(close) > close || UnitEnd(end) > end || (IsWhole(start, close) && MayStandAlone(close)))
        {
            Add(AmountPhraseKind.Faulty, 0, false, start, UnitEnd(close), "由几个数字计算而成，请填写结果");
        }

        return close;
    }

    private int UnitEnd(int end)
    {
        var next = SkipSpaces(end);
        foreach (var word in (ReadOnlySpan<string>)["元人民币", "元整", "圆整", "元", "圆", "人民币", "RMB", "CNY", "yuan"])
        {
            if (string.Compare(text, next, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return next + word.Length;
            }
        }

        return end;
    }

    private int Tail(int end, ref bool approximate)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var word in FuzzyTails)
            {
                if (At(end, word))
                {
                    (end, approximate, again) = (end + word.Length, true, true);
                }
            }
        }

        return end;
    }

    private (string Word, string Name)? Leading(int start)
    {
        var end = start;
        while (end > clause && text[end - 1] == ' ')
        {
            end--;
        }

        return end > clause ? ForeignMoney.Before(text, end) : null;
    }

    private bool RmbEndsAt(int i) =>
        i >= 3 && (string.Compare(text, i - 3, "RMB", 0, 3, StringComparison.OrdinalIgnoreCase) == 0
            || string.Compare(text, i - 3, "CNY", 0, 3, StringComparison.OrdinalIgnoreCase) == 0
            || string.Compare(text, i - 3, "USD", 0, 3, StringComparison.OrdinalIgnoreCase) == 0);

    private bool At(int start, string word) => string.CompareOrdinal(text, start, word, 0, word.Length) == 0;

    private int SkipSpaces(int i)
    {
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        return i;
    }

    [GeneratedRegex("(?:[资额入价算款费值收税计为达]|投资|人民币|¥|[:=])\\s*$")]
    private static partial Regex MoneyWordBefore();
}
