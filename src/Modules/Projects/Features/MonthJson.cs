using System.Text.Json;
using System.Text.Json.Serialization;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features;

/// <summary>Months in the API: "2026-05".</summary>
internal sealed class MonthJson : JsonConverter<Month>
{
    public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Month.TryParse(reader.GetString(), out var month) ? month : throw new JsonException("月份应写成“2026-05”的样式。");

    public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
