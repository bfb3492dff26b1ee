using Tuijin.Rules.Quantities;

namespace Tuijin.Meetings.Domain;

/// <summary>
/// A line as the clerk types it: the kind by its first sign, then text, with marked words anywhere in it.
/// ?厂区用电容量不足 #用电 @市供电公司 @市发改委 /7个工作日 &amp;某企业 %某项目 ~张三
/// </summary>
/// <param name="Text">What was said, without signs and marked words.</param>
/// <param name="Units">@: the first leads, the others support.</param>
/// <param name="Due">/: the deadline in words.</param>
/// <param name="Repeated">Marks that may stand once but stood twice.</param>
internal sealed record SpokenLine(
    LineKind Kind, string Text, string? Category, IReadOnlyList<string> Units, string? Due, string? Enterprise, string? Project, string? Speaker, IReadOnlyList<char> Repeated)
{
    public const char CategoryMark = '#', UnitMark = '@', DueMark = '/', EnterpriseMark = '&', ProjectMark = '%', SpeakerMark = '~';

    public const string Marks = "#@/&%~";

    /// <summary>Reads a typed line. Full-width signs, as Chinese keyboards write them, are the same signs.</summary>
    public static SpokenLine Read(string? typed)
    {
        var line = (typed ?? "").Trim();
        var kind = LineKind.Situation;
        if (line.Length > 0)
        {
            kind = Half(line[0]) switch { '?' => LineKind.Problem, '!' => LineKind.Decision, '+' => LineKind.Task, _ => LineKind.Situation };
            line = kind is LineKind.Situation ? line : line[1..];
        }

        var text = new List<string>();
        var units = new List<string>();
        var marked = new Dictionary<char, string>();
        var repeated = new List<char>();
        foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(Apart))
        {
            var mark = Half(word[0]);
            if (word.Length < 2 || !Marks.Contains(mark))
            {
                text.Add(word);
            }
            else if (mark == UnitMark)
            {
                units.Add(word[1..]);
            }
            else if (!marked.TryAdd(mark, word[1..]))
            {
                repeated.Add(mark);
            }
        }

        return new SpokenLine(
            kind, string.Join(' ', text), marked.GetValueOrDefault(CategoryMark), units, marked.GetValueOrDefault(DueMark),
            marked.GetValueOrDefault(EnterpriseMark), marked.GetValueOrDefault(ProjectMark), marked.GetValueOrDefault(SpeakerMark), repeated);
    }

    /// <summary>Whether what follows from the line is the same in both: only the text or the speaker may differ.</summary>
    public bool LeadsToTheSameAs(SpokenLine other) =>
        Kind == other.Kind && Category == other.Category && Due == other.Due && Enterprise == other.Enterprise && Project == other.Project && Units.SequenceEqual(other.Units);

    /// <summary>Takes apart what was typed without spaces, as Chinese is: 限电三次@市供电公司/7个工作日. A part is never a sign alone.</summary>
    private static IEnumerable<string> Apart(string word)
    {
        var start = 0;
        for (var at = 1; at < word.Length - 1; at++)
        {
            if (at - start >= 2 && Marks.Contains(Half(word[start])) ? EndsMark(word, start, at) : start == 0 && EndsText(word, at))
            {
                yield return word[start..at];
                start = at;
            }
        }

        yield return word[start..];
    }

    /// <summary>A marked word ends at the next sign; a deadline may be 12/15, and a name may hold 100%.</summary>
    private static bool EndsMark(string word, int start, int at) => Half(word[at]) switch
    {
        DueMark => Half(word[start]) != DueMark,
        ProjectMark => !char.IsDigit(word[at - 1]),
        var sign => Marks.Contains(sign),
    };

    /// <summary>In the text only the signs that Chinese never writes between its own characters: 元/吨 and 3#厂房 stay whole.</summary>
    private static bool EndsText(string word, int at) => Half(word[at]) is CategoryMark or UnitMark && IsChinese(word[at - 1]) && IsChinese(word[at + 1]);

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff' or '，' or '。' or '；' or '、' or '）' or '”';

    private static char Half(char sign) => PlainText.Of(sign.ToString()) is [var half] ? half : sign;
}
