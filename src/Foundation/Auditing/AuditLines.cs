using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Tuijin.Foundation.Data;

namespace Tuijin.Foundation.Auditing;

/// <summary>Reads from the change tracker what is about to be written.</summary>
internal static class AuditLines
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Ids = new();

    public static List<Trail.Line> Of(ChangeTracker tracker, Trail trail)
    {
        var lines = new List<Trail.Line>();
        foreach (var entry in tracker.Entries())
        {
            if (entry.Entity is IAudited audited
                && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && Changes(entry) is { Count: > 0 } changes)
            {
                lines.Add(new Trail.Line(ActOf(entry.State, trail), audited.AuditSubject, JsonSerializer.Serialize(changes, Trail.Json), trail.ActorOf(audited.AuditSubject)));
            }
        }

        lines.AddRange(trail.TakeNotes());
        return lines;
    }

    private static string ActOf(EntityState state, Trail trail) => trail.Act.Length > 0 ? trail.Act : state switch
    {
        EntityState.Added => "新增",
        EntityState.Deleted => "删除",
        _ => "修改",
    };

    private static Dictionary<string, object?[]> Changes(EntityEntry entry)
    {
        var changes = new Dictionary<string, object?[]>();
        foreach (var property in entry.Properties)
        {
            if (property.Metadata.IsSilent() || (property.Metadata.IsPrimaryKey() && entry.State is EntityState.Modified))
            {
                continue;
            }

            object? before = entry.State is EntityState.Added ? null : Plain(property.OriginalValue);
            object? after = entry.State is EntityState.Deleted ? null : Plain(property.CurrentValue);
            if (entry.State is EntityState.Modified ? property.IsModified && !Equals(before, after) : (before ?? after) is not null)
            {
                changes[property.Metadata.Label()] = [before, after];
            }
        }

        return changes;
    }

    /// <summary>Ids as their UUID, enumerations as their name, everything else as it is.</summary>
    private static object? Plain(object? value) => value switch
    {
        null => null,
        Enum name => name.ToString(),
        byte[] bytes => $"{bytes.Length} bytes",
        ValueType => Ids.GetOrAdd(value.GetType(), UuidOf) is { } uuid ? uuid.GetValue(value) : value,
        _ => value,
    };

    /// <summary>Property of a typed id that holds its UUID; null for other values.</summary>
    private static PropertyInfo? UuidOf(Type type) => type.GetProperty("Value") is { } id && id.PropertyType == typeof(Guid) ? id : null;
}
