using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.AppealsApi;

/// <summary>Reads a body of the API: once as text, for the answer that is remembered, and as the form of the act.</summary>
internal static class ApiBody
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = 16,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveFilesUnknown } },
    };

    /// <summary>More than this is no appeal.</summary>
    private const int LongestBody = 64 * 1024;

    public static async Task<Result<ReadBody<TForm>>> Read<TForm>(HttpRequest request, CancellationToken cancellationToken)
        where TForm : class
    {
        if (request.ContentLength > LongestBody)
        {
            return new BodyTooLong();
        }

        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        if (buffer.Length > LongestBody)
        {
            return new BodyTooLong();
        }

        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (Parse<TForm>(bytes.Span) is not { } form)
        {
            return new BodyUnreadable();
        }

        return new ReadBody<TForm>(form, System.Text.Encoding.UTF8.GetString(bytes.Span));
    }

    /// <summary>Files of pages are no fields of the API: whoever sends them is told, instead of believing that they arrived.</summary>
    private static void LeaveFilesUnknown(JsonTypeInfo info)
    {
        for (var place = info.Properties.Count - 1; place >= 0; place--)
        {
            if (info.Properties[place].PropertyType == typeof(List<IFormFile>))
            {
                info.Properties.RemoveAt(place);
            }
        }
    }

    private static TForm? Parse<TForm>(ReadOnlySpan<byte> bytes)
        where TForm : class
    {
        try
        {
            return JsonSerializer.Deserialize<TForm>(bytes.Length == 0 ? "{}"u8 : bytes, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Text">The body as it came.</param>
internal sealed record ReadBody<TForm>(TForm Form, string Text);

internal sealed record BodyTooLong() : Refusal("请求内容过长，最多64 KB。")
{
    public override int StatusCode => StatusCodes.Status413PayloadTooLarge;
}

internal sealed record BodyUnreadable() : Refusal("请求内容不是有效的 JSON，或者有未知的字段、不能识别的取值；字段名和取值见接口说明。")
{
    public override int StatusCode => StatusCodes.Status400BadRequest;
}
