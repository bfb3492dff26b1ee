namespace Tuijin.Foundation.Papers;

/// <summary>Chinese numerals for the levels of an official text.</summary>
public static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>一 … 九十九.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1–99: a paper with a hundred chapters is a mistake of the caller.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = (number / 10, number % 10);
        var head = tens switch { 0 => "", 1 => "十", _ => Digits[tens] + "十" };
        return ones == 0 ? head : head + Digits[ones];
    }

    /// <summary>The label of the nth part on a level, 1–4: 一、 （一） 1. （1） (GB/T 9704-2012 §7.3.3).</summary>
    public static string Label(int level, int number) => level switch
    {
        1 => $"{Of(number)}、",
        2 => $"（{Of(number)}）",
        3 => $"{number}.",
        4 => $"（{number}）",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Official texts have four levels."),
    };
}
