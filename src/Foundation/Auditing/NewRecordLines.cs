using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Tuijin.Foundation.Data;

namespace Tuijin.Foundation.Auditing;

/// <summary>Words the lines of new records that are written in bulk, as saving one by one would word them.</summary>
internal sealed class NewRecordLines(IEntityType entity) : IDisposable
{
    private readonly Column[] columns = [.. entity.GetProperties().Where(property => !property.IsSilent()).Select(property => new Column(property))];

    private readonly ArrayBufferWriter<byte> text = new(4_096);

    private readonly Utf8JsonWriter json = new(Stream.Null, new JsonWriterOptions { Encoder = Trail.Json.Encoder });

    /// <summary>JSON object: label → [null, value].</summary>
    /// <param name="also">One thing more to be told.</param>
    public string Of(object row, (string Label, object Value)? also)
    {
        text.ResetWrittenCount();
        json.Reset(text);
        json.WriteStartObject();
        foreach (var column in columns)
        {
            if (column.Value(row) is { } value)
            {
                Write(column.Label, value);
            }
        }

        if (also is var (label, more))
        {
            Write(JsonEncodedText.Encode(label, Trail.Json.Encoder), more);
        }

        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    public void Dispose() => json.Dispose();

    private void Write(JsonEncodedText label, object value)
    {
        json.WriteStartArray(label);
        json.WriteNullValue();
        switch (value)
        {
            case string words: json.WriteStringValue(words); break;
            case Enum name: json.WriteStringValue(name.ToString()); break;
            case long whole: json.WriteNumberValue(whole); break;
            case int whole: json.WriteNumberValue(whole); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case Guid id: json.WriteStringValue(id); break;
            default: JsonSerializer.Serialize(json, value, Trail.Json); break;
        }

        json.WriteEndArray();
    }

    private sealed class Column(IProperty property)
    {
        /// <summary>Typed ids are told as their UUID; other values as they are.</summary>
        private readonly Func<object?, object?>? toUuid = property.GetValueConverter() is { } converter && converter.ProviderClrType == typeof(Guid) ? converter.ConvertToProvider : null;

        public JsonEncodedText Label { get; } = JsonEncodedText.Encode(property.Label(), Trail.Json.Encoder);

        public object? Value(object row)
        {
            var value = property.GetGetter().GetClrValueUsingContainingEntity(row);
            return value is not null && toUuid is not null ? toUuid(value) : value;
        }
    }
}
