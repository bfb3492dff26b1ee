using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tuijin.Rules.Identifiers;

/// <summary>
/// 统一社会信用代码 (GB 32100-2015): 1 registering authority, 1 kind, 6 division digits, 9 body, 1 check character.
/// </summary>
public sealed record CreditCode
{
    private const string SyntheticRegion = "000000";

    private CreditCode(string value) => Value = value;

    /// <summary>18 characters, capitals.</summary>
    public string Value { get; }

    /// <summary>GB/T 2260 code of the registering authority's division; 000000 in demonstration data.</summary>
    public string Region => Value[2..8];

    /// <summary>The nine characters of GB 11714 inside the code (主体标识码).</summary>
    public string Body => Value[8..17];

    /// <summary>Made for demonstration: no real organisation has the division digits 000000.</summary>
    public bool IsSynthetic => Region == SyntheticRegion;

    /// <summary>
    /// What is odd about a valid code, in Chinese; null when nothing is. A warning must not refuse the code: old bodies
    /// with a wrong inner check digit were taken over by the registers.
    /// </summary>
    public string? Warning => CreditCodeCheck.BodyAgrees(Body) ? null : "主体标识码（第9至17位）的校验位不符，请核对营业执照或登记证书";

    /// <summary>Reads a code as people write it: blanks, full-width and small letters are mended.</summary>
    /// <param name="problem">Why the text is no valid code, as a Chinese sentence for the one who typed it.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CreditCode? code, [NotNullWhen(false)] out string? problem)
    {
        code = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            problem = "请填写统一社会信用代码";
            return false;
        }

        var value = IdentifierText.Clean(text);
        problem = value is null ? "统一社会信用代码应为18位数字或大写字母" : CreditCodeCheck.Problem(value);
        if (problem is not null)
        {
            return false;
        }

        code = new(value!);
        return true;
    }

    /// <summary>Reads a code that is known to be valid.</summary>
    /// <exception cref="FormatException">It is not; the message says why.</exception>
    public static CreditCode Parse(string text) =>
        TryParse(text, out var code, out var problem) ? code : throw new FormatException(problem);

    /// <summary>
    /// A code for demonstration data: division digits 000000, both checks right, the same for the same arguments.
    /// </summary>
    /// <param name="serial">0 to 99,999,999.</param>
    /// <param name="kind">
    /// Authority and kind of organisation: 91 enterprise, 92 household business, 11 authority, 12 institution,
    /// 51 association, 52 private non-enterprise unit.
    /// </param>
    public static CreditCode Synthetic(int serial, string kind = "91")
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 99_999_999);

        var body = serial.ToString("00000000", CultureInfo.InvariantCulture);
        var unchecked17 = kind + SyntheticRegion + body + CreditCodeCheck.BodyCheck(body);
        return Parse(unchecked17 + CreditCodeCheck.Check(unchecked17));
    }

    public override string ToString() => Value;
}
