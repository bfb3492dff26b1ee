using FluentValidation;

namespace Tuijin.Appeals.Desk;

/// <summary>Shapes that the forms of appeals share.</summary>
internal static class TextRules
{
    public const int LongestText = 4000, LongestReason = 1000, LongestLine = 120;

    /// <summary>Several lines that must be written.</summary>
    public static void Written<T>(this IRuleBuilderInitial<T, string?> rule, string name, int longest = LongestReason, int shortest = 2) => rule.Cascade(CascadeMode.Stop)
        .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage($"请填写{name}。")
        .Must(text => text!.Trim().Length >= shortest).WithMessage($"{name}至少{shortest}个字。")
        .MaximumLength(longest).WithMessage($"{name}最多{longest}个字。")
        .Must(IsReadable).WithMessage($"{name}中有不能显示的控制字符，请删去后重试。");

    /// <summary>Several lines that may be left out.</summary>
    public static void Lines<T>(this IRuleBuilderInitial<T, string?> rule, string name, int longest = LongestReason) => rule.Cascade(CascadeMode.Stop)
        .MaximumLength(longest).WithMessage($"{name}最多{longest}个字。")
        .Must(IsReadable).WithMessage($"{name}中有不能显示的控制字符，请删去后重试。");

    /// <summary>One line that may be left out.</summary>
    public static void Line<T>(this IRuleBuilderInitial<T, string?> rule, string name, int longest = LongestLine) => rule.Cascade(CascadeMode.Stop)
        .MaximumLength(longest).WithMessage($"{name}最多{longest}个字。")
        .Must(text => text is null || !text.Any(char.IsControl)).WithMessage($"{name}中有不能显示的控制字符，请删去后重试。");

    /// <summary>What was typed without blanks around it; null when nothing was.</summary>
    public static string? Trimmed(this string? text) => text?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static bool IsReadable(string? text) => text is null || !text.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t'));
}
