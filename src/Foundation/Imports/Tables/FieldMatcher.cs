using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>Tells how well a header, one line or several, names a field.</summary>
internal sealed class FieldMatcher
{
    /// <summary>From here on a header is taken to name the field.</summary>
    public const double Enough = 0.6;

    private readonly (string Word, bool IsWhole)[] words;
    private readonly HashSet<string> plainWords;
    private readonly string[] against;

    public FieldMatcher(ImportField field)
    {
        Field = field;
        words = [.. field.Synonyms.Append(field.Name).Select(word => (HeaderWords.Bare(word.TrimStart('=')), word.StartsWith('='))).Distinct()];
        plainWords = [.. words.Where(word => !word.IsWhole).Select(word => word.Word)];
        against = [.. field.Not.Select(HeaderWords.Bare)];
    }

    public ImportField Field { get; }

    /// <summary>True when the text, but for spaces, is one of the field's words; words that could be values (=项目) are not counted.</summary>
    public bool IsWord(string text) => plainWords.Contains(PlainText.Tight(text));

    /// <summary>0 (nothing) to 1 (exactly).</summary>
    /// <param name="parts">The header's lines above each other, the lowest last, without repetitions.</param>
    public double Score(IReadOnlyList<string> parts)
    {
        if (parts.Count == 0)
        {
            return 0;
        }

        var leaf = HeaderWords.Bare(parts[^1]);
        var parent = parts.Count > 1 ? HeaderWords.Bare(parts[^2]) : "";
        var best = 0.0;
        foreach (var (word, isWhole) in words)
        {
            best = Math.Max(best, Score(leaf, parent, word, isWhole));
        }

        foreach (var name in leaf.Split('/', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } names ? names : [])
        {
            best = Math.Max(best, Array.Exists(words, word => word.Word == name) ? 0.9 : 0);
        }

        if (best < 1 && HeaderWords.InBrackets(parts[^1]) is { } inside)
        {
            best = Math.Max(best, Array.Exists(words, word => word.Word == inside + leaf || word.Word == leaf + inside) ? 0.92 : 0);
        }

        var whole = parent + leaf;
        return best < 1 && Array.Exists(against, word => whole.Contains(word, StringComparison.Ordinal)) ? best * 0.4 : best;
    }

    private static double Score(string leaf, string parent, string word, bool isWhole)
    {
        if (leaf == word)
        {
            return parent.Length > 0 && HeaderWords.IsEmpty(leaf) ? 0.8 : 1;
        }

        if (parent.Length > 0)
        {
            if (parent + leaf == word)
            {
                return 1;
            }

            if (leaf + parent == word)
            {
                return 0.97;
            }

            if (HeaderWords.IsEmpty(leaf))
            {
                return parent == word ? 0.95 : isWhole ? 0 : 0.9 * Within(parent, word);
            }
        }

        return isWhole || leaf.Length == 0 ? 0 : Math.Max(Within(leaf, word), Spanning(leaf, parent, word));
    }

    /// <summary>One contains the other; the more of the longer is covered, the better.</summary>
    private static double Within(string text, string word)
    {
        if (text.Contains(word, StringComparison.Ordinal))
        {
            return word.Length < 2 ? 0 : 0.55 + (0.4 * word.Length / text.Length);
        }

        return text.Length >= 2 && text.Length * 2 >= word.Length && word.Contains(text, StringComparison.Ordinal)
            ? 0.35 + (0.35 * text.Length / word.Length)
            : 0;
    }

    /// <summary>The word lies across parent and leaf: 投资情况 over 本年计划 names 投资…计划 only together.</summary>
    private static double Spanning(string leaf, string parent, string word)
    {
        if (parent.Length == 0)
        {
            return 0;
        }

        var whole = parent + leaf;
        var at = whole.IndexOf(word, StringComparison.Ordinal);
        if (at >= 0 && at + word.Length > parent.Length)
        {
            return 0.55 + (0.4 * word.Length / whole.Length);
        }

        var reversed = leaf + parent;
        return reversed.Contains(word, StringComparison.Ordinal) && !parent.Contains(word, StringComparison.Ordinal)
            ? 0.53 + (0.38 * word.Length / reversed.Length)
            : 0;
    }
}
