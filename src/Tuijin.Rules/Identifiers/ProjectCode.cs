using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Tuijin.Rules.Identifiers;

/// <summary>
/// 投资项目统一代码 (GB/T 40058-2021): 2509-320193-89-01-544060, that is time, division, department, kind, serial with
/// check digit. Codes given before the standard, 2017-510681-41-03-1655130, begin with the year and are kept as they are.
/// </summary>
public sealed partial record ProjectCode
{
    private ProjectCode(string value) => Value = value;

    /// <summary>With hyphens.</summary>
    public string Value { get; }

    /// <summary>Given before the standard of 2021: the first group is a year.</summary>
    public bool IsOldStyle => !StartsWithMonth(Value);

    /// <summary>GB/T 2260 code of the division in which the project was registered.</summary>
    public string Region => Value.Split('-')[1];

    /// <summary>
    /// Whether the last digit is the ISO 7064 MOD 11,10 digit of those before it; null for codes of the old style. Only one
    /// public code is known to confirm this rule, so it must never refuse a code (domain.md §10.2).
    /// </summary>
    public bool? CheckDigitAgrees => IsOldStyle ? null : CheckDigit(Value.Replace("-", "", StringComparison.Ordinal)[..19]) == Value[^1] - '0';

    /// <summary>Reads a code with any dashes, or a new one without any.</summary>
    /// <param name="problem">Why the text is no project code, as a Chinese sentence for the one who typed it.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ProjectCode? code, [NotNullWhen(false)] out string? problem)
    {
        (code, problem) = (null, null);
        if (string.IsNullOrWhiteSpace(text))
        {
            problem = "请填写投资项目统一代码";
            return false;
        }

        var found = Written().Match(IdentifierText.Clean(text) ?? "");
        if (!found.Success)
        {
            problem = "投资项目统一代码应为24位，形如“2509-320193-89-01-544060”";
            return false;
        }

        var value = string.Join('-', found.Groups.Cast<Group>().Skip(1).Select(group => group.Value));
        var isYear = value[..2] is "19" or "20" && !StartsWithMonth(value);
        if (!StartsWithMonth(value) && !isYear)
        {
            problem = "投资项目统一代码前四位应为年月或年份";
            return false;
        }

        if (!isYear && found.Groups["serial"].Length != 6)
        {
            problem = "投资项目统一代码最后一段应为6位数字";
            return false;
        }

        code = new(value);
        return true;
    }

    /// <summary>Reads a code that is known to be well-formed.</summary>
    /// <exception cref="FormatException">It is not; the message says why.</exception>
    public static ProjectCode Parse(string text) =>
        TryParse(text, out var code, out var problem) ? code : throw new FormatException(problem);

    /// <summary>A code of the new style for demonstration data: division digits 000000, last digit by the presumed rule.</summary>
    /// <param name="yearAndMonth">Month of registration as yyyymm.</param>
    /// <param name="serial">0 to 99,999.</param>
    public static ProjectCode Synthetic(int yearAndMonth, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 99_999);
        var first19 = $"{yearAndMonth % 10_000:0000}0000000002{serial:00000}";
        return Parse(first19 + CheckDigit(first19));
    }

    public override string ToString() => Value;

    private static bool StartsWithMonth(string value) => int.Parse(value[2..4]) is >= 1 and <= 12;

    private static int CheckDigit(string digits)
    {
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10;
    }

    [GeneratedRegex("^(?<time>[0-9]{4})-?(?<region>[0-9]{6})-?(?<department>[0-9]{2})-?(?<kind>[0-9]{2})-?(?<serial>[0-9]{6,8})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
