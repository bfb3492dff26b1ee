using System.Diagnostics.CodeAnalysis;

namespace Tuijin.Rules.Identifiers;

/// <summary>
/// Code of GB/T 4754-2017 国民经济行业分类: a section letter (门类), or 2, 3 or 4 digits (大类, 中类, 小类). The letter before
/// digits follows from them and may be left out.
/// </summary>
public sealed record IndustryCode
{
    private IndustryCode(char section, string digits) => (Section, Digits) = (section, digits);

    /// <summary>A to T; C is manufacturing.</summary>
    public char Section { get; }

    /// <summary>Empty for a section, otherwise 2 to 4 digits.</summary>
    public string Digits { get; }

    /// <summary>The 2-digit class, e.g. 30; null for a section.</summary>
    public string? Division => Digits.Length == 0 ? null : Digits[..2];

    public bool IsManufacturing => Section == 'C';

    /// <summary>Section and digits, e.g. C3021.</summary>
    public string Value => Section + Digits;

    /// <summary>
    /// The name of the 2-digit class where it is a manufacturing one, otherwise of the section: groups below are named by
    /// their class.
    /// </summary>
    public string Name => IndustryNames.Manufacturing.GetValueOrDefault(Division ?? "") ?? IndustryNames.Sections[Section];

    /// <summary>All sections A to T.</summary>
    public static IReadOnlyList<IndustryCode> AllSections { get; } = [.. IndustryNames.Sections.Keys.Order().Select(section => new IndustryCode(section, ""))];

    /// <summary>The 2-digit classes of manufacturing, 13 to 43.</summary>
    public static IReadOnlyList<IndustryCode> ManufacturingDivisions { get; } = [.. IndustryNames.Manufacturing.Keys.Order().Select(digits => new IndustryCode('C', digits))];

    /// <summary>Reads C, 30, C30, 302, C3021 …</summary>
    /// <param name="problem">Why the text is no industry code, as a Chinese sentence for the one who typed it.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IndustryCode? code, [NotNullWhen(false)] out string? problem)
    {
        (code, problem) = (null, null);
        if (string.IsNullOrWhiteSpace(text))
        {
            problem = "请填写国民经济行业代码";
            return false;
        }

        var value = IdentifierText.Clean(text) ?? "";
        var letter = value is [>= 'A' and <= 'Z', ..] ? value[0] : (char?)null;
        var digits = letter is null ? value : value[1..];
        if (digits.Length is 1 or > 4 || !digits.All(char.IsAsciiDigit) || (letter is null && digits.Length == 0))
        {
            problem = "国民经济行业代码应为门类字母，或2至4位数字";
            return false;
        }

        var section = digits.Length == 0 ? letter : IndustryNames.SectionOf(int.Parse(digits[..2]));
        if (section is null || !IndustryNames.Sections.ContainsKey(section.Value))
        {
            problem = "国民经济行业分类中没有这个代码";
            return false;
        }

        if (letter is not null && letter != section)
        {
            problem = "国民经济行业代码的门类字母与大类数字不符";
            return false;
        }

        code = new(section.Value, digits);
        return true;
    }

    /// <summary>Reads a code that is known to be well-formed.</summary>
    /// <exception cref="FormatException">It is not; the message says why.</exception>
    public static IndustryCode Parse(string text) =>
        TryParse(text, out var code, out var problem) ? code : throw new FormatException(problem);

    public override string ToString() => Value;
}
