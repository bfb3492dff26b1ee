using System.Globalization;
using System.Text.RegularExpressions;

namespace Tuijin.Rules.Quantities;

/// <summary>How the words before an amount relate to what the column is about.</summary>
public enum LabelFit
{
    /// <summary>Nothing is known: no words, or words such as 约.</summary>
    Neutral,

    /// <summary>The words name this column: 总投资5亿元 under 总投资.</summary>
    Own,

    /// <summary>The words name something else: 已完成投资3亿元 under 总投资.</summary>
    Other,
}

/// <summary>
/// Reads an amount of money as offices write it: 5.04亿元, 6000多万元, 约2亿, 总投资5.04亿元, "12,345.67万元", 三亿五千万, 1亿2000万.
/// Ranges, sums, rates, several equal candidates and foreign currencies are refused or doubted with a sentence, never guessed.
/// </summary>
public static partial class AmountText
{
    /// <summary>Beyond this many yuan (10 trillion) a figure is taken for a mistake of unit.</summary>
    public const decimal LargestYuan = 10_000_000_000_000m;

    /// <summary>Reads a cell's text.</summary>
    /// <param name="text">The cell as written.</param>
    /// <param name="columnUnit">The unit of the column for figures that carry none; null when the table states none.</param>
    /// <param name="assumedUnit">The unit to assume then; 万元 unless the list has another habit.</param>
    /// <param name="fit">Tells whether words before an amount belong to this column; null accepts all.</param>
    public static Reading<Yuan> Read(string? text, AmountUnit? columnUnit = null, AmountUnit? assumedUnit = null, Func<string, LabelFit>? fit = null)
    {
        var plain = PlainText.Of(text);
        if (BlankMarks.Is(plain))
        {
            return Reading.Blank<Yuan>(BlankMarks.IsSpeaking(plain) ? plain : null);
        }

        plain = plain.TrimStart('\'');
        plain = plain.StartsWith('.') ? "0" + plain : plain;
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return FromNumber(number, columnUnit, assumedUnit);
        }

        if (plain.StartsWith('#') || plain.StartsWith('='))
        {
            return Reading.Unreadable<Yuan>("单元格里是公式或公式错误，没有数值");
        }

        if (Accounting().Match(plain) is { Success: true } accounting)
        {
            return Signed(Read(accounting.Groups["figure"].Value, columnUnit, assumedUnit, fit));
        }

        if (Negative().Match(plain) is { Success: true } negative)
        {
            return Signed(Read(negative.Groups["figure"].Value, columnUnit, assumedUnit, fit));
        }

        return Worded(SpacedDigits().IsMatch(plain) ? plain.Replace(" ", "", StringComparison.Ordinal) : plain, columnUnit, assumedUnit, fit);
    }

    /// <summary>The reading of a figure without words, in the column's unit.</summary>
    public static Reading<Yuan> FromNumber(decimal number, AmountUnit? columnUnit, AmountUnit? assumedUnit = null)
    {
        var unit = columnUnit ?? assumedUnit ?? AmountUnit.Wan;
        if (unit.Currency is { } currency)
        {
            return Reading.Unreadable<Yuan>(InForeign(currency));
        }

        if (Math.Abs(number) > LargestYuan / unit.Factor)
        {
            return TooLarge();
        }

        return InYuan(number * unit.Factor, columnUnit is null ? ReadingMarks.UnitAssumed : ReadingMarks.UnitFromColumn, null, null);
    }

    private static Reading<Yuan> Worded(string plain, AmountUnit? columnUnit, AmountUnit? assumedUnit, Func<string, LabelFit>? fit)
    {
        var (main, inside) = Brackets.Split(plain);
        var cellUnit = inside.Select(AmountUnit.Named).FirstOrDefault(unit => unit is not null);
        var remarks = inside.Where(words => AmountUnit.Named(words) is null && words is not ("人民币" or "RMB")).ToList();
        var phrases = AmountScanner.Scan(main);
        if (phrases.Count == 0 && remarks.Count > 0)
        {
            main = string.Join(';', remarks);
            phrases = AmountScanner.Scan(main);
            remarks = [];
        }
        else if (phrases.Count > 0 && phrases.TrueForAll(phrase => phrase.Kind is AmountPhraseKind.Foreign))
        {
            // 1.6亿美元(折合人民币10.5亿元): the yuan are given, so they are taken.
            var converted = remarks.SelectMany(AmountScanner.Scan).Where(phrase => phrase.Kind is AmountPhraseKind.Money).ToList();
            if (converted.Count == 1)
            {
                return InYuan(converted[0].Amount, ReadingMarks.UnitFromCell | ReadingMarks.Approximate, main.Trim(), "取自括号中折合的人民币金额，请核对");
            }
        }

        if (phrases.Count == 0)
        {
            return Reading.Unreadable<Yuan>("没有读到金额");
        }

        return Pick(main, phrases, remarks, cellUnit, columnUnit, assumedUnit, fit);
    }

    private static Reading<Yuan> Pick(
        string main, List<AmountPhrase> phrases, List<string> remarks, AmountUnit? cellUnit, AmountUnit? columnUnit, AmountUnit? assumedUnit,
        Func<string, LabelFit>? fit)
    {
        if (phrases.Exists(phrase => phrase.Kind is not AmountPhraseKind.Bare))
        {
            phrases = phrases.FindAll(phrase => phrase.Kind is not AmountPhraseKind.Bare);
        }

        var judged = phrases.ConvertAll(phrase => (Phrase: phrase, Fit: Judge(phrase.Label, phrases.Count, fit)));
        var own = judged.FindAll(one => one.Fit is LabelFit.Own);
        var candidates = own.Count > 0 ? own : judged.FindAll(one => one.Fit is LabelFit.Neutral);
        if (candidates.Count == 0)
        {
            return Reading.Unreadable<Yuan>($"写的是“{phrases[0].Label}”，与本列不符");
        }

        var chosen = candidates[0].Phrase;
        var rest = Brackets.Rest(main, chosen, remarks);
        var approximate = chosen.IsApproximate || remarks.Exists(words => words.Contains('约', StringComparison.Ordinal) || words.Contains("概数", StringComparison.Ordinal));
        var marks = approximate ? ReadingMarks.Approximate : ReadingMarks.None;
        var doubt = candidates.Exists(one => one.Phrase.Amount != chosen.Amount || one.Phrase.Kind != chosen.Kind)
            ? "单元格里有几个金额，取了第一个，请核对" : null;
        return chosen.Kind switch
        {
            AmountPhraseKind.Money => InYuan(chosen.Amount, marks | ReadingMarks.UnitFromCell, rest, doubt),
            AmountPhraseKind.Bare => Bare(chosen.Amount, marks, rest, doubt, cellUnit, columnUnit, assumedUnit, main),
            AmountPhraseKind.Foreign => Reading.Unreadable<Yuan>(InForeign(chosen.Detail!)),
            AmountPhraseKind.Range => Reading.Unreadable<Yuan>($"金额是一个区间（{chosen.Detail}），请填写一个确定的数"),
            AmountPhraseKind.Rate => Reading.Unreadable<Yuan>($"金额{chosen.Detail}"),
            AmountPhraseKind.Faulty => Reading.Unreadable<Yuan>($"金额{chosen.Detail}"),
            _ => throw new ArgumentOutOfRangeException(nameof(phrases)),
        };
    }

    private static Reading<Yuan> Bare(
        decimal amount, ReadingMarks marks, string? rest, string? doubt, AmountUnit? cellUnit, AmountUnit? columnUnit, AmountUnit? assumedUnit, string main)
    {
        // ¥ before a figure says yuan only where the table says nothing else.
        var unit = cellUnit ?? columnUnit ?? (main.Contains('¥', StringComparison.Ordinal) ? AmountUnit.One : null);
        var reading = FromNumber(amount, unit, assumedUnit);
        return reading with
        {
            Marks = cellUnit is null ? reading.Marks | marks : (reading.Marks & ~ReadingMarks.UnitFromColumn) | marks | ReadingMarks.UnitFromCell,
            Remark = rest,
            Doubt = reading.IsUnreadable ? null : doubt,
        };
    }

    private static LabelFit Judge(string label, int count, Func<string, LabelFit>? fit)
    {
        if (label.Length == 0)
        {
            return LabelFit.Neutral;
        }

        return fit is not null ? fit(label)
            : count > 1 && label.Contains("总投资", StringComparison.Ordinal) ? LabelFit.Own
            : LabelFit.Neutral;
    }

    private static Reading<Yuan> InYuan(decimal amount, ReadingMarks marks, string? remark, string? doubt)
    {
        if (Math.Abs(amount) > LargestYuan)
        {
            return TooLarge();
        }

        var value = Yuan.FromYuan(amount);
        return Reading.Of(value, value.Value == amount ? marks : marks | ReadingMarks.Rounded, remark, doubt);
    }

    private static Reading<Yuan> Signed(Reading<Yuan> reading) => reading with { Value = -reading.Value };

    private static Reading<Yuan> TooLarge() => Reading.Unreadable<Yuan>("金额过大，请核对数字和单位");

    private static string InForeign(string currency) => $"金额是外币（{currency}），系统不折算，请填写人民币金额";

    [GeneratedRegex(@"^\(\s*¥?\s*(?<figure>\d[\d,]*(\.\d+)?)\s*\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Accounting();

    [GeneratedRegex(@"^([-−–]|负)\s*(?<figure>¥?\s*\d.*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Negative();

    [GeneratedRegex(@"^\d{1,3}( \d{3})+(\.\d+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex SpacedDigits();
}
