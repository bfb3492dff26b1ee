using System.Buffers;
using System.Globalization;

namespace Tuijin.Rules.Quantities;

/// <summary>Reads a plain figure with or without its measure word: 120, 1,200, １２０人, 约300人, 1.2万人.</summary>
public static class NumberText
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789一二三四五六七八九十百千两零〇");

    public static Reading<decimal> Read(string? text)
    {
        var plain = PlainText.Of(text).TrimStart('\'');
        if (BlankMarks.Is(plain))
        {
            return Reading.Blank<decimal>(BlankMarks.IsSpeaking(plain) ? plain : null);
        }

        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return Reading.Of(number);
        }

        if (plain.StartsWith('#') || plain.StartsWith('='))
        {
            return Reading.Unreadable<decimal>("单元格里是公式或公式错误，没有数值");
        }

        var (main, inside) = Brackets.Split(plain);
        return Worded(main.Trim(), inside);
    }

    private static Reading<decimal> Worded(string main, List<string> inside)
    {
        var negative = main.StartsWith('-') || main.StartsWith('负');
        var start = main.AsSpan().IndexOfAny(Figures);
        if (start < 0 || ChineseQuantity.Read(main, start) is not { } quantity)
        {
            return Reading.Unreadable<decimal>("没有读到数字");
        }

        if (quantity.Fault is { } fault)
        {
            return Reading.Unreadable<decimal>(fault);
        }

        var before = main[..start].TrimStart('-', '负').Trim(' ', ':');
        var after = main[quantity.End..].Trim();
        if (after.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            return Reading.Unreadable<decimal>("单元格里有几个数字，请只填一个");
        }

        var approximate = quantity.IsFuzzy || before is "约" or "近" or "超" or "超过" or "大约" or "不少于" or "至少"
            || after.StartsWith("左右", StringComparison.Ordinal) || after.StartsWith("以上", StringComparison.Ordinal)
            || after.Contains('余', StringComparison.Ordinal) || after.StartsWith('多');
        var words = string.Join(';', inside.Prepend(after).Prepend(before).Where(word => word.Length > 0));
        return Reading.Of(
            negative ? -quantity.Value : quantity.Value,
            approximate ? ReadingMarks.Approximate : ReadingMarks.None,
            words.Length == 0 ? null : words);
    }
}
