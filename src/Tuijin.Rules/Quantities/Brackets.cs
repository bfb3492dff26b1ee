using System.Buffers;
using System.Text;

namespace Tuijin.Rules.Quantities;

/// <summary>Separates a text from its remarks in brackets.</summary>
internal static class Brackets
{
    private static readonly SearchValues<char> Opening = SearchValues.Create("([{【〔《「");
    private static readonly SearchValues<char> Ending = SearchValues.Create(";。,、\n|");

    private const string Open = "([{【〔<《「";
    private const string Close = ")]}】〕>》」";

    /// <summary>The text without what stands in brackets, and the contents of each pair; unbalanced brackets end with the text.</summary>
    public static (string Main, List<string> Inside) Split(string plain)
    {
        if (plain.AsSpan().IndexOfAny(Opening) < 0)
        {
            return (plain, []);
        }

        var main = new StringBuilder();
        var inside = new List<string>();
        var current = new StringBuilder();
        var depth = 0;
        foreach (var c in plain)
        {
            if (Open.Contains(c, StringComparison.Ordinal) && c != '<')
            {
                depth++;
            }
            else if (Close.Contains(c, StringComparison.Ordinal) && c != '>')
            {
                if (depth > 0 && --depth == 0)
                {
                    Keep(current, inside);
                }
            }
            else
            {
                (depth == 0 ? main : current).Append(c);
            }
        }

        Keep(current, inside);
        return (main.ToString(), inside);
    }

    /// <summary>What the cell says besides the chosen amount and its label; null when nothing.</summary>
    public static string? Rest(string main, AmountPhrase chosen, List<string> remarks)
    {
        var rest = (main[..Math.Max(0, chosen.Start)] + "\u0001" + main[chosen.End..]).Split('\u0001');
        var words = new List<string>();
        var before = rest[0];
        if (before.AsSpan().LastIndexOfAny(Ending) is var cut and >= 0)
        {
            words.Add(before[..cut]);
        }

        words.Add(rest[1]);
        words.AddRange(remarks);
        var joined = string.Join(';', words.Select(word => word.Trim(' ', ';', '。', ',', '、', '\n', '|', ':', '.')).Where(word => word.Length > 0));
        return joined.Length == 0 ? null : joined;
    }

    private static void Keep(StringBuilder current, List<string> inside)
    {
        var words = current.ToString().Trim();
        if (words.Length > 0)
        {
            inside.Add(words);
        }

        current.Clear();
    }
}
