using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Tuijin.Verbs;

/// <summary>Results for programs: one JSON document on standard output, camelCase, Chinese written as it is.</summary>
internal static class Output
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Written piece by piece: a result may hold every flagged cell of a large ledger.</summary>
    public static void Write<T>(T result)
    {
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, result, Json);
        output.WriteByte((byte)'\n');
    }
}
