using System.Globalization;

namespace Tuijin.Rules.Quantities;

/// <summary>Reads a share as a ratio: 41.67% and 百分之四十 and 四成 become 0.4167, 0.4 and 0.4.</summary>
public static class PercentText
{
    /// <summary>Reads a cell's text.</summary>
    /// <param name="text">The cell as written.</param>
    /// <param name="isPercent">True when the header says %, false when figures are ratios; null lets the size decide, with a doubt.</param>
    public static Reading<decimal> Read(string? text, bool? isPercent = null)
    {
        var plain = PlainText.Of(text).TrimStart('\'');
        if (BlankMarks.Is(plain))
        {
            return Reading.Blank<decimal>(BlankMarks.IsSpeaking(plain) ? plain : null);
        }

        if (plain.StartsWith("百分之", StringComparison.Ordinal))
        {
            return Scaled(NumberText.Read(plain[3..]), 100);
        }

        if (plain.EndsWith('成') && ChineseQuantity.Whole(plain[..^1]) is { } tenths)
        {
            return Reading.Of(tenths / 10);
        }

        if (plain.Contains('‰', StringComparison.Ordinal))
        {
            return Scaled(NumberText.Read(plain.Replace("‰", "", StringComparison.Ordinal)), 1000);
        }

        if (plain.Contains('%', StringComparison.Ordinal))
        {
            return Scaled(NumberText.Read(plain.Replace("%", "", StringComparison.Ordinal)), 100);
        }

        var bare = NumberText.Read(plain);
        return bare.Value is { } number ? FromNumber(number, isPercent) : bare;
    }

    /// <summary>A figure without a percent sign.</summary>
    public static Reading<decimal> FromNumber(decimal number, bool? isPercent) => isPercent switch
    {
        true => Reading.Of(number / 100),
        false => Reading.Of(number),
        null when Math.Abs(number) > 1.5m => Reading.Of(number / 100, ReadingMarks.UnitAssumed),
        null => Reading.Of(
            number,
            ReadingMarks.UnitAssumed,
            doubt: number is 0 or 1 ? null : $"没有写百分号，按 {(number * 100).ToString("0.####", CultureInfo.InvariantCulture)}% 读取"),
    };

    private static Reading<decimal> Scaled(Reading<decimal> reading, int divisor) => reading with { Value = reading.Value / divisor };
}
