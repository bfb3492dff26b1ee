using System.Globalization;
using System.Text.RegularExpressions;

namespace Tuijin.Appeals.Demo;

/// <summary>Writes texts for one appeal: the words in braces are filled once, so that the answer names the same figures as the problem.</summary>
internal sealed partial class Pen(AppealWords words, Random random)
{
    private static readonly int[] Transformers = [315, 400, 630, 800, 1000, 1250, 1600, 2000];

    private readonly Dictionary<string, string> filled = [];

    public string Write(string text) => Hole().Replace(text, hole => Fill(hole.Groups["word"].Value));

    public string OneOf(IReadOnlyList<string> texts) => Write(texts[random.Next(texts.Count)]);

    private string Fill(string word)
    {
        if (!filled.TryGetValue(word, out var text))
        {
            filled[word] = text = word switch
            {
                "where" => words.Where[random.Next(words.Where.Count)],
                "line" => words.Lines[random.Next(words.Lines.Count)],
                "mu" => Number(random.Next(12, 86)),
                "wan" => Number(random.Next(6, 300) * 10),
                "kva" => Number(Transformers[random.Next(Transformers.Length)]),
                "n" => Number(random.Next(3, 9)),
                "many" => Number(random.Next(4, 40) * 50),
                "day" => Number(random.Next(3, 9) * 5),
                _ => throw new InvalidDataException($"appeals.yaml: nothing is known to fill {{{word}}}."),
            };
        }

        return text;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<word>[a-z]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();
}
