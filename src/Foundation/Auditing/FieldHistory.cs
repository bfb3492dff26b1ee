using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;

namespace Tuijin.Foundation.Auditing;

/// <summary>What a field of records was before it was changed, read from the trail: what was known on a day of the past.</summary>
public sealed class FieldHistory(TuijinDb db)
{
    /// <summary>The changes of one field since a moment, subject by subject, the earliest first.</summary>
    /// <param name="kind">Part of the subject before the colon, for instance project.</param>
    /// <param name="label">The column's Chinese name.</param>
    /// <param name="given">Label of a field that every new record has: lines that tell of new records are no changes.</param>
    /// <returns>Subject → moment (UTC) and value before it; null where there was none.</returns>
    public async Task<ILookup<string, (DateTime ChangedAt, long? Before)>> NumbersBefore(string kind, string label, string given, DateTime since, CancellationToken cancellationToken)
    {
        var (start, field, born) = (kind + ":", $"\"{label}\":[", $"\"{given}\":[null,");
        var entries = await db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => entry.HappenedAt >= since && entry.Subject.StartsWith(start) && entry.Changes.Contains(field) && !entry.Changes.Contains(born))
            .OrderBy(entry => entry.HappenedAt).Select(entry => new { entry.Subject, entry.HappenedAt, entry.Changes }).ToListAsync(cancellationToken);
        return entries.Select(entry => (entry.Subject, entry.HappenedAt, Change: JsonDocument.Parse(entry.Changes).RootElement.GetProperty(label)))
            .Where(entry => entry.Change.GetArrayLength() == 2)
            .ToLookup(entry => entry.Subject, entry => (entry.HappenedAt, entry.Change[0].ValueKind is JsonValueKind.Number ? entry.Change[0].GetInt64() : (long?)null));
    }
}
