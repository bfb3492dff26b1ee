using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;

namespace Tuijin.Foundation.Auditing;

/// <summary>A line of the trail as people read it.</summary>
/// <param name="HappenedAt">UTC.</param>
/// <param name="Subject">Kind and number, for instance "appeal:诉2026-000123".</param>
public sealed record HistoryLine(Guid Id, DateTime HappenedAt, string ActorName, string Origin, string Act, string Subject, IReadOnlyList<HistoryChange> Changes);

/// <summary>One field of a line: before and after of a change, or only the value of an act's particulars.</summary>
/// <param name="Before">Null when there was nothing, or when the field is no change.</param>
/// <param name="After">Null when the value was taken away.</param>
public sealed record HistoryChange(string Field, string? Before, string? After);

/// <summary>Reads the trail in Chinese: labels, words of enumerations, names of ids. Fields without a Chinese label stay out.</summary>
public sealed class TrailReader(TuijinDb db, IEnumerable<AuditWords> words, IEnumerable<IAuditNames> names)
{
    private static readonly string[] ForMachines = ["路径", "校验值", "字节数"];

    private readonly Dictionary<(string Kind, string Label), IReadOnlyDictionary<string, string>> titles =
        words.ToDictionary(word => (word.Kind, word.Label), word => word.Titles);

    /// <summary>The last lines about a subject, newest first. Whoever calls has checked that the viewer may see the record.</summary>
    /// <param name="most">1 to 500.</param>
    public async Task<IReadOnlyList<HistoryLine>> Of(string subject, int most, CancellationToken cancellationToken)
    {
        var entries = await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Subject == subject)
            .OrderByDescending(entry => entry.HappenedAt).ThenByDescending(entry => entry.Sequence).Take(most).ToListAsync(cancellationToken);
        return await Explain(entries, cancellationToken);
    }

    /// <summary>The entries in Chinese, in the order given.</summary>
    public async Task<IReadOnlyList<HistoryLine>> Explain(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var read = entries.Select(entry => (entry, changes: JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(entry.Changes) ?? [])).ToList();
        var known = await Names([.. read.SelectMany(line => line.changes.Values).SelectMany(Ids).Distinct()], cancellationToken);
        return [.. read.Select(line => new HistoryLine(line.entry.Id, line.entry.HappenedAt, line.entry.ActorName, line.entry.Origin, line.entry.Act, line.entry.Subject,
            [.. line.changes.Where(change => IsForPeople(change.Key)).Select(change => Change(line.entry.Subject, change.Key, change.Value, known)).Where(change => (change.Before ?? change.After) is not null)]))];
    }

    private async Task<Dictionary<Guid, string>> Names(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var known = new Dictionary<Guid, string>();
        foreach (var source in names.Where(_ => ids.Count > 0))
        {
            foreach (var (id, name) in await source.Of(ids, cancellationToken))
            {
                known[id] = name;
            }
        }

        return known;
    }

    private HistoryChange Change(string subject, string label, JsonElement value, Dictionary<Guid, string> known)
    {
        var of = titles.GetValueOrDefault((subject.Split(':')[0], label));
        return value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == 2
            ? new HistoryChange(TrailNumber.Label(label), Shown(label, value[0], of, known), Shown(label, value[1], of, known))
            : new HistoryChange(TrailNumber.Label(label), null, Shown(label, value, of, known));
    }

    private static string? Shown(string label, JsonElement value, IReadOnlyDictionary<string, string>? of, Dictionary<Guid, string> known) =>
        value.ValueKind is JsonValueKind.Number ? TrailNumber.Text(label, value)
        : value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.Number) && value.GetArrayLength() > 0 ? string.Join("、", value.EnumerateArray().Select(item => TrailNumber.Text(label, item)))
        : Text(value, of, known) is { Length: > 0 } text ? text : null;

    private static string? Text(JsonElement value, IReadOnlyDictionary<string, string>? of, Dictionary<Guid, string> known) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.Array => string.Join("、", value.EnumerateArray().Select(item => Text(item, of, known))),
        JsonValueKind.Object => string.Join("；", value.EnumerateObject().Select(field => $"{of?.GetValueOrDefault(field.Name) ?? field.Name}：{Text(field.Value, of, known)}")),
        JsonValueKind.Number => value.GetRawText(),
        _ => Text(value.GetString()!, of, known),
    };

    private static string Text(string text, IReadOnlyDictionary<string, string>? of, Dictionary<Guid, string> known) =>
        of?.GetValueOrDefault(text) is { } title ? title
        : Guid.TryParse(text, out var id) && known.TryGetValue(id, out var name) ? name
        : IsMoment(text, out var moment) ? CellText.Text(ColumnKind.Moment, moment)
        : text;

    /// <summary>Moments are written as round-trip UTC, for instance 2026-03-04T02:00:00Z.</summary>
    private static bool IsMoment(string text, out DateTime moment)
    {
        moment = default;
        return text.Length >= 20 && text[10] == 'T' && text[^1] == 'Z'
            && DateTime.TryParse(text, null, System.Globalization.DateTimeStyles.AdjustToUniversal, out moment);
    }

    private static IEnumerable<Guid> Ids(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when Guid.TryParse(value.GetString(), out var id) => [id],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Ids),
        _ => [],
    };

    /// <summary>Chinese labels are for people; a path only repeats the division beside it in figures, check sums and sizes of files are for machines.</summary>
    private static bool IsForPeople(string label) => label.Any(letter => letter > 127) && !ForMachines.Any(end => label.EndsWith(end, StringComparison.Ordinal));
}
