using System.Text;

namespace Tuijin.Foundation.Exports;

/// <summary>Makes text safe to stand in a cell of a workbook or text table that someone else will open.</summary>
public static class CellGuard
{
    /// <summary>Office software refuses longer cells.</summary>
    public const int MostCharacters = 32_000;

    /// <summary>
    /// The text without characters that no cell may hold, and with an apostrophe before it when office software would take it for a formula.
    /// The full-width signs count, too: East Asian versions accept them.
    /// </summary>
    public static string Neutral(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var clean = IsClean(text) ? text : Cleaned(text);
        if (clean.Length > MostCharacters)
        {
            clean = clean[..MostCharacters];
        }

        return clean.Length > 0 && StartsFormula(clean[0]) ? "'" + clean : clean;
    }

    /// <summary>True for the characters that begin a formula or push one into the next cell.</summary>
    public static bool StartsFormula(char c) => c is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if ((c < ' ' && c is not ('\n' or '\t')) || c is '\uFFFE' or '\uFFFF' || char.IsSurrogate(c))
            {
                return false;
            }
        }

        return true;
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(text[i++]).Append(text[i]);
            }
            else if ((text[i] >= ' ' || text[i] is '\n' or '\t') && !char.IsSurrogate(text[i]) && text[i] is not ('\uFFFE' or '\uFFFF'))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }
}
