namespace Tuijin.Foundation.Imports.Tables;

/// <summary>Gives each column its field: the surest pairs first, a person's choices before all, and never two columns silently.</summary>
internal static class ColumnMatching
{
    private const double EnoughToConfirm = 0.75;

    public static List<MappedColumn> Match(TableHeader header, IReadOnlyList<FieldMatcher> matchers, IReadOnlyList<ColumnChoice> choices, string sheet)
    {
        var chosen = choices.Where(choice => choice.Sheet == sheet).GroupBy(choice => choice.Column).ToDictionary(same => same.Key, same => same.Last().Field);
        var scores = new List<(HeaderColumn Column, FieldMatcher Matcher, double Score)>();
        foreach (var column in header.Columns)
        {
            foreach (var matcher in matchers)
            {
                var score = chosen.TryGetValue(column.Index, out var key) ? (key == matcher.Field.Key ? 2 : 0) : matcher.Score(column.Parts);
                if (score > 0.3)
                {
                    scores.Add((column, matcher, score));
                }
            }
        }

        // Of two columns for one amount, the one that states its unit holds figures; the other words.
        static double Order((HeaderColumn Column, FieldMatcher Matcher, double Score) one) =>
            one.Score + (one.Matcher.Field.Kind is FieldKind.Amount && one.Column.Unit is not null && one.Score >= EnoughToConfirm ? 0.3 : 0);

        scores.Sort((left, right) => Order(right) != Order(left) ? Order(right).CompareTo(Order(left)) : left.Column.Index.CompareTo(right.Column.Index));
        var byColumn = new Dictionary<int, (FieldMatcher Matcher, double Score, ColumnUse Use)>();
        var filled = new HashSet<string>();
        foreach (var (column, matcher, score) in scores)
        {
            if (score >= FieldMatcher.Enough && !byColumn.ContainsKey(column.Index) && filled.Add(matcher.Field.Key))
            {
                byColumn[column.Index] = (matcher, score, ColumnUse.Fills);
            }
        }

        foreach (var (column, matcher, score) in scores)
        {
            if (score >= EnoughToConfirm && matcher.Field.Kind is FieldKind.Amount && IsBest(scores, column, score))
            {
                byColumn.TryAdd(column.Index, (matcher, score, ColumnUse.Confirms));
            }
        }

        return [.. header.Columns.Select(column => Mapped(column, byColumn, scores))];
    }

    /// <summary>Columns whose field went to another column, for a note at their header.</summary>
    public static IEnumerable<(MappedColumn Column, MappedColumn Winner)> Beaten(IReadOnlyList<MappedColumn> columns, IReadOnlyList<FieldMatcher> matchers, TableHeader header)
    {
        foreach (var column in columns.Where(column => column.Use is ColumnUse.Kept))
        {
            var parts = header.Columns.First(candidate => candidate.Index == column.Index).Parts;
            var best = matchers.Select(matcher => (matcher.Field, Score: matcher.Score(parts))).MaxBy(pair => pair.Score);
            if (best.Score >= EnoughToConfirm
                && columns.FirstOrDefault(winner => winner.Use is ColumnUse.Fills && winner.Field == best.Field) is { } winner)
            {
                yield return (column, winner);
            }
        }
    }

    private static bool IsBest(List<(HeaderColumn Column, FieldMatcher Matcher, double Score)> scores, HeaderColumn column, double score) =>
        scores.TrueForAll(other => other.Column != column || other.Score <= score);

    private static MappedColumn Mapped(
        HeaderColumn column,
        Dictionary<int, (FieldMatcher Matcher, double Score, ColumnUse Use)> byColumn,
        List<(HeaderColumn Column, FieldMatcher Matcher, double Score)> scores)
    {
        var has = byColumn.TryGetValue(column.Index, out var match);
        var others = scores
            .Where(score => score.Column == column && score.Matcher != match.Matcher)
            .Select(score => score.Matcher.Field)
            .Take(3)
            .ToList();
        return new MappedColumn(
            column.Index,
            column.Title,
            column.Address,
            has ? match.Use : ColumnUse.Kept,
            has ? match.Matcher.Field : null,
            has ? Math.Min(1, Math.Round(match.Score, 2)) : 0,
            has && match.Matcher.Field.Kind is FieldKind.Amount ? column.Unit : null,
            others);
    }
}
