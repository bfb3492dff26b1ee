using System.Buffers;

namespace Tuijin.Foundation.Papers;

/// <summary>Breaks a title into centred lines of like length, at places where the sense allows it (GB/T 9704-2012 §7.3.1).</summary>
internal static class TitleLines
{
    /// <summary>Characters of size 二号 (22 pt) on a line of 156 mm.</summary>
    public const int Capacity = 20;

    /// <summary>How many characters of imbalance a break in the middle of a phrase is worth.</summary>
    private const int SenseWeight = 4;

    private static readonly SearchValues<char> After = SearchValues.Create("、的，：》）");
    private static readonly SearchValues<char> NeverFirst = SearchValues.Create("、的，。：；》）”〕");
    private static readonly SearchValues<char> NeverLast = SearchValues.Create("《（“〔");

    public static IReadOnlyList<string> Of(string title)
    {
        var forced = title.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. forced.SelectMany(Balance)];
    }

    private static IEnumerable<string> Balance(string line)
    {
        var count = (line.Length + Capacity - 1) / Capacity;
        var start = 0;
        for (var left = count; left > 1; left--)
        {
            var end = BestBreak(line, start, left);
            yield return line[start..end];
            start = end;
        }

        yield return line[start..];
    }

    private static int BestBreak(string line, int start, int linesLeft)
    {
        var ideal = (line.Length - start + linesLeft - 1) / linesLeft;
        var lowest = Math.Max(1, line.Length - start - ((linesLeft - 1) * Capacity));
        return Enumerable.Range(lowest, Math.Max(1, Math.Min(Capacity, line.Length - start - 1) - lowest + 1))
            .Select(length => start + length)
            .MinBy(end => Math.Abs(end - start - ideal) + Cost(line, end));
    }

    private static int Cost(string line, int end)
    {
        var (last, next) = (line[end - 1], line[end]);
        if (NeverFirst.Contains(next) || NeverLast.Contains(last) || (char.IsAsciiLetterOrDigit(last) && char.IsAsciiLetterOrDigit(next)))
            return 100;
        return After.Contains(last) || "关和与及".Contains(next, StringComparison.Ordinal) ? 0 : SenseWeight;
    }
}
