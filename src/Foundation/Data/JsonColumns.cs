using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Foundation.Data;

/// <summary>Columns that hold a small structure as JSON text: for what is shown, never filtered.</summary>
public static class JsonColumns
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class, new() => property.HasConversion(new JsonConverter<T>(), new JsonComparer<T>()).LongText();

    private sealed class JsonConverter<T>() : ValueConverter<T, string>(value => JsonColumns.Write(value), text => Read<T>(text))
        where T : class, new();

    private sealed class JsonComparer<T>() : ValueComparer<T>(
        (left, right) => JsonColumns.Write(left) == JsonColumns.Write(right), value => JsonColumns.Write(value).GetHashCode(StringComparison.Ordinal), value => Read<T>(JsonColumns.Write(value)))
        where T : class, new();

    private static string Write<T>(T? value) => JsonSerializer.Serialize(value, Trail.Json);

    private static T Read<T>(string text)
        where T : new() => JsonSerializer.Deserialize<T>(text, Trail.Json) ?? new T();
}
