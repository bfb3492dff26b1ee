using System.Diagnostics.CodeAnalysis;

namespace Tuijin.Rules.Identifiers;

/// <summary>The level of an administrative division.</summary>
public enum DivisionLevel
{
    /// <summary>省、自治区、直辖市</summary>
    Province,

    /// <summary>设区的市、自治州</summary>
    City,

    /// <summary>县、区、县级市</summary>
    County,

    /// <summary>乡、镇、街道</summary>
    Township,
}

/// <summary>
/// Code of an administrative division: 6 digits of GB/T 2260 (province 2, city 2, county 2), or 9 with the three digits of
/// GB/T 10114 for townships. 000000 is the city of the demonstration data.
/// </summary>
/// <remarks>Only the shape is checked: the national list changes every year and is data, not a rule.</remarks>
public sealed record DivisionCode
{
    private const string DemonstrationCity = "000000";

    private DivisionCode(string value) => Value = value;

    /// <summary>6 or 9 digits.</summary>
    public string Value { get; }

    public DivisionLevel Level => Value switch
    {
        { Length: 9 } => DivisionLevel.Township,
        DemonstrationCity => DivisionLevel.City,
        _ when Value[4..] != "00" => DivisionLevel.County,
        _ when Value[2..4] != "00" => DivisionLevel.City,
        _ => DivisionLevel.Province,
    };

    /// <summary>
    /// The division above; null for provinces and for the demonstration city. Townships of a city without counties
    /// (441900 东莞) lie directly under the city.
    /// </summary>
    public DivisionCode? Parent => Level switch
    {
        DivisionLevel.Township => new(Value[..6]),
        DivisionLevel.County => new(Value[..4] + "00"),
        DivisionLevel.City when Value != DemonstrationCity => new(Value[..2] + "0000"),
        _ => null,
    };

    /// <summary>
    /// The codes from the city down to this division, e.g. /000000/000001/000001001/. A division lies in another one
    /// exactly when its path begins with the other's path. A province stands alone.
    /// </summary>
    public string Path => Level > DivisionLevel.City ? $"{Parent!.Path}{Value}/" : $"/{Value}/";

    /// <summary>Whether this division is the other one or lies in it, provinces included.</summary>
    public bool IsWithin(DivisionCode other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this == other || (Parent is { } parent && parent.IsWithin(other));
    }

    /// <param name="problem">Why the text is no division code, as a Chinese sentence for the one who typed it.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DivisionCode? code, [NotNullWhen(false)] out string? problem)
    {
        (code, problem) = (null, null);
        if (string.IsNullOrWhiteSpace(text))
        {
            problem = "请填写行政区划代码";
            return false;
        }

        var value = IdentifierText.Clean(text);
        if (value is not { Length: 6 or 9 } || !value.All(char.IsAsciiDigit))
        {
            problem = "行政区划代码应为6位数字（市、县）或9位数字（乡镇、街道）";
            return false;
        }

        if (value.Length == 9 && value.EndsWith("000", StringComparison.Ordinal))
        {
            problem = "乡镇、街道代码的后三位不能都是0";
            return false;
        }

        if (value[2..4] == "00" && value[4..6] != "00" && value[..2] != "00")
        {
            problem = "行政区划代码第3、4位不能都是0";
            return false;
        }

        code = new(value);
        return true;
    }

    /// <summary>Reads a code that is known to be well-formed.</summary>
    /// <exception cref="FormatException">It is not; the message says why.</exception>
    public static DivisionCode Parse(string text) =>
        TryParse(text, out var code, out var problem) ? code : throw new FormatException(problem);

    public override string ToString() => Value;
}
