using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Api;

/// <summary>Bodies of the API: read once as text, for the answer that is remembered, and as the form of the act.</summary>
public static class ApiBody
{
    /// <summary>Names in camelCase, enumerations as camelCase words, unknown fields refused.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = 16,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveFilesUnknown, MemberNames.TakeAnswers } },
    };

    /// <summary>More than this is no record.</summary>
    private const int LongestBody = 64 * 1024;

    /// <summary>The body as a form whose shape is accepted; otherwise what to answer.</summary>
    public static async Task<(ReadBody<TForm>? Body, IResult? Problem)> Accept<TForm>(HttpRequest request, IValidator<TForm> rules, CancellationToken cancellationToken)
        where TForm : class
    {
        var body = await Read<TForm>(request, cancellationToken);
        if (body.IsRefused)
        {
            return (null, ApiResults.Problem(body.Refusal));
        }

        var shape = rules.Validate(body.Value.Form);
        return shape.IsValid ? (body.Value, null) : (null, ApiResults.Invalid(shape));
    }

    /// <summary>The body as a form; refused when it is too long or no JSON of that shape.</summary>
    public static async Task<Result<ReadBody<TForm>>> Read<TForm>(HttpRequest request, CancellationToken cancellationToken)
        where TForm : class
    {
        if (request.ContentLength > LongestBody)
        {
            return new BodyTooLong();
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > LongestBody)
            {
                return new BodyTooLong();
            }
        }

        var text = Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
        try
        {
            return JsonSerializer.Deserialize<TForm>(text, Json) is { } form ? new ReadBody<TForm>(form, text) : new BodyUnreadable(null);
        }
        catch (JsonException wrong)
        {
            return MemberNames.FirstUnknown(typeof(TForm), text) is { } unknown ? new MemberUnknown(unknown) : new BodyUnreadable(wrong.Path);
        }
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
}

/// <summary>A body that was read.</summary>
/// <param name="Text">As it came.</param>
public sealed record ReadBody<TForm>(TForm Form, string Text);

/// <summary>The body is longer than any record.</summary>
public sealed record BodyTooLong() : Refusal("请求内容过长，最多 64 KB。")
{
    public override int StatusCode => StatusCodes.Status413PayloadTooLarge;
}

/// <summary>The body has a member that means nothing: told, since whoever sends it believes that it arrived.</summary>
/// <param name="Name">As it was sent.</param>
public sealed record MemberUnknown(string Name) : Refusal($"没有“{Name}”这个字段；字段名见接口说明。")
{
    public override string? Field => Name;

    public override int StatusCode => StatusCodes.Status400BadRequest;
}

/// <summary>The body is no JSON, names an unknown field, or has a value of the wrong kind.</summary>
/// <param name="Path">Where, as a JSON path; null or "$" when nowhere in particular.</param>
public sealed record BodyUnreadable(string? Path) : Refusal(NameOf(Path) is { } name
    ? $"“{name}”的内容不能识别，或者没有这个字段；字段名和取值见接口说明。"
    : "请求内容不是有效的 JSON，或者有未知的字段；字段名见接口说明。")
{
    public override string? Field => NameOf(Path);

    public override int StatusCode => StatusCodes.Status400BadRequest;

    private static string? NameOf(string? path) => path?.TrimStart('$', '.') is { Length: > 0 } name ? name : null;
}
