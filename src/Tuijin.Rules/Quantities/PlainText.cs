using System.Buffers;
using System.Text;

namespace Tuijin.Rules.Quantities;

/// <summary>
/// The one way in which cell text is made comparable: full-width letters, digits and punctuation become half-width, every kind of
/// space becomes a space, invisible characters go, line ends become \n, both ends are trimmed.
/// </summary>
public static class PlainText
{
    private static readonly SearchValues<char> Odd = SearchValues.Create(OddCharacters());

    /// <summary>The text in plain form; the same instance when there is nothing to change.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (!text.AsSpan().ContainsAny(Odd))
        {
            return IsTrimmed(text) ? text : text.Trim();
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = Plain(text[i]);
            if (c == '\r')
            {
                c = i + 1 < text.Length && text[i + 1] == '\n' ? '\0' : '\n';
            }

            if (c != '\0')
            {
                plain.Append(c);
            }
        }

        return plain.ToString().Trim();
    }

    /// <summary>The plain text without any space or line end, for comparing labels: 合　计 is 合计.</summary>
    public static string Tight(string? text)
    {
        var plain = Of(text);
        return plain.AsSpan().ContainsAny(" \t\n")
            ? string.Concat(plain.Where(c => !char.IsWhiteSpace(c)))
            : plain;
    }

    private static bool IsTrimmed(string text) => !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);

    private static char Plain(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\uFFE5' => '¥',
        '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u1680' => ' ',
        '\u2028' or '\u2029' or '\u0085' or '\v' or '\f' => '\n',
        (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF' or '\u00AD' => '\0',
        '\t' or '\n' or '\r' => c,
        < ' ' or '\u007F' or (> '\u007F' and < '\u00A0') => '\0',
        _ => c,
    };

    private static char[] OddCharacters() =>
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => c == '\r' || Plain(c) != c)];
}
