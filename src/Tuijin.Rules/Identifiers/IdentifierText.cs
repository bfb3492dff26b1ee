using System.Text;

namespace Tuijin.Rules.Identifiers;

/// <summary>How people write codes: full-width characters, blanks inside, small letters, any kind of dash.</summary>
internal static class IdentifierText
{
    /// <summary>
    /// The text in half-width capitals without blanks, every dash as a hyphen; null when it is far too long or holds
    /// surrogates (rare characters that no code has, or broken text that cannot be normalised).
    /// </summary>
    public static string? Clean(string text)
    {
        if (text.Length > 100 || text.Any(char.IsSurrogate))
        {
            return null;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212')
            {
                clean.Append('-');
            }
            else if (!char.IsWhiteSpace(c) && c is not '\u200B' and not '\uFEFF')
            {
                clean.Append(char.ToUpperInvariant(c));
            }
        }

        return clean.ToString();
    }
}
