namespace Tuijin.Rules.Identifiers;

/// <summary>The arithmetic of GB 32100-2015 and, for the body, of GB 11714.</summary>
internal static class CreditCodeCheck
{
    private const int Length = 18;

    // No I, O, S, V, Z: they are easily taken for digits.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] BodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Why the cleaned text is no code; null when it is one.</summary>
    public static string? Problem(string value)
    {
        if (value.Length != Length)
        {
            return $"统一社会信用代码应为18位，现为{value.Length}位";
        }

        for (var i = 0; i < Length; i++)
        {
            if (!Alphabet.Contains(value[i], StringComparison.Ordinal))
            {
                return $"统一社会信用代码第{i + 1}位有误：只能是数字或大写字母，且不使用易与数字混淆的五个字母";
            }

            if (i is >= 2 and < 8 && !char.IsAsciiDigit(value[i]))
            {
                return $"统一社会信用代码第{i + 1}位有误：第3至8位是行政区划代码，只能是数字";
            }
        }

        return Check(value[..17]) == value[17] ? null : "统一社会信用代码校验位不符，请对照营业执照或登记证书核对各位";
    }

    /// <summary>The check character of the first 17 characters: weights are the powers of 3 modulo 31.</summary>
    public static char Check(string first17)
    {
        var (sum, weight) = (0, 1);
        foreach (var c in first17)
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>The check character of the first eight characters of a body (GB 11714).</summary>
    public static char BodyCheck(string first8)
    {
        var sum = 0;
        for (var i = 0; i < BodyWeights.Length; i++)
        {
            sum += (char.IsAsciiDigit(first8[i]) ? first8[i] - '0' : first8[i] - 'A' + 10) * BodyWeights[i];
        }

        return (11 - (sum % 11)) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }

    public static bool BodyAgrees(string body) => BodyCheck(body[..8]) == body[8];
}
