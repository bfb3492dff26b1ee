using FluentValidation;

namespace Tuijin.Projects.Features;

/// <summary>Shapes that many fields share.</summary>
internal static class FieldRules
{
    /// <summary>100 万亿元: more is a slip of the pen, and sums stay far from overflow.</summary>
    public const long LargestYuan = 100_000_000_000_000;

    /// <summary>One line of text.</summary>
    public static void Line<T>(this IRuleBuilderInitial<T, string?> rule, string name, int longest) => rule
        .MaximumLength(longest).WithMessage($"{name}最多{longest}个字。")
        .Must(text => text is null || !text.Any(char.IsControl)).WithMessage($"{name}中有不能显示的控制字符，请删去后重试。");

    /// <summary>Text of several lines.</summary>
    public static void Lines<T>(this IRuleBuilderInitial<T, string?> rule, string name, int longest) => rule
        .MaximumLength(longest).WithMessage($"{name}最多{longest}个字。")
        .Must(text => text is null || !text.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t'))).WithMessage($"{name}中有不能显示的控制字符，请删去后重试。");

    /// <summary>What was typed without the blanks around it; null when nothing was.</summary>
    public static string? Trimmed(this string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>An amount of money, not negative.</summary>
    public static void Money<T>(this IRuleBuilderInitial<T, long?> rule, string name) => rule
        .InclusiveBetween(0, LargestYuan).WithMessage($"{name}不能为负数，也不能超过一百亿万元。");
}
