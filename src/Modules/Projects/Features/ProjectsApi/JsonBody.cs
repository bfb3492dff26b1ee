using System.Text;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Results;

namespace Tuijin.Projects.Features.ProjectsApi;

/// <summary>The body of a request, read as text (which repeated requests are compared by) and as a form whose shape is checked.</summary>
internal static class JsonBody
{
    private const int LongestBody = 1024 * 1024;

    public static async Task<(TForm? Form, string Body, IResult? Problem)> Read<TForm>(HttpContext http, IValidator<TForm> rules)
        where TForm : class
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var buffer = new char[LongestBody + 1];
        var length = await reader.ReadBlockAsync(buffer, http.RequestAborted);
        if (length > LongestBody)
        {
            return (null, "", ApiResults.Problem(new BadField("body", "请求内容过长，最多一兆字节。")));
        }

        var body = new string(buffer, 0, length);
        TForm? form;
        try
        {
            form = JsonSerializer.Deserialize<TForm>(body, ProjectEndpoints.Json);
        }
        catch (JsonException broken)
        {
            var field = broken.Path is { Length: > 2 } path ? path[2..] : "body";
            return (null, body, ApiResults.Problem(new BadField(field, $"{field} 的内容无法读取：不是规定的类型或格式。")));
        }

        if (form is null)
        {
            return (null, body, ApiResults.Problem(new BadField("body", "请求内容应为 JSON 对象。")));
        }

        var result = await rules.ValidateAsync(form, http.RequestAborted);
        return result.IsValid ? (form, body, null) : (null, body, ApiResults.Invalid(result));
    }
}
