using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Data;

namespace Tuijin.Appeals.Data;

/// <summary>A small record kept as JSON text, or not there at all.</summary>
internal static class OptionalJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static PropertyBuilder<T?> AsOptionalJson<T>(this PropertyBuilder<T?> property)
        where T : class => property.HasConversion(
            value => JsonSerializer.Serialize(value, Json), text => JsonSerializer.Deserialize<T>(text, Json),
            new ValueComparer<T?>((left, right) => Equals(left, right), value => value == null ? 0 : value.GetHashCode(), value => value)).LongText();
}
