using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Api;

/// <summary>Errors of the API as problem details (RFC 9457).</summary>
public static class ApiResults
{
    /// <summary>A refusal; its field stands under "errors" when it names one.</summary>
    public static IResult Problem(Refusal refusal) => refusal.Field is { } field
        ? Fields(new Dictionary<string, string[]> { [CamelCase(field)] = [refusal.Message] }, refusal.Message, refusal.StatusCode)
        : TypedResults.Problem(refusal.Message, statusCode: refusal.StatusCode, title: Title(refusal.StatusCode), type: "about:blank");

    /// <summary>Failures of the form's shape, by field.</summary>
    public static IResult Invalid(FluentValidation.Results.ValidationResult result) => Fields(
        result.Errors.GroupBy(failure => CamelCase(failure.PropertyName)).ToDictionary(field => field.Key, field => field.Select(failure => failure.ErrorMessage).ToArray()),
        "请求中有不能接受的内容，请按各字段的说明改正。", StatusCodes.Status400BadRequest);

    /// <summary>Parameters of the address that cannot be accepted, by name.</summary>
    internal static IResult Invalid(Dictionary<string, string[]> parameters) => Fields(
        parameters, "地址中有不能接受的参数，请按各参数的说明改正。", StatusCodes.Status400BadRequest);

    /// <summary>Title of an error by its HTTP status.</summary>
    public static string Title(int status) => status switch
    {
        400 => "请求内容有误",
        401 => "需要登录",
        403 => "没有权限",
        404 => "没有找到",
        409 => "已被他人修改",
        412 => "版本不符",
        428 => "缺少版本",
        429 => "请求过于频繁",
        >= 500 => "系统故障",
        _ => "无法办理",
    };

    private static ProblemHttpResult Fields(Dictionary<string, string[]> errors, string detail, int status) =>
        TypedResults.Problem(new HttpValidationProblemDetails(errors) { Detail = detail, Status = status, Title = Title(status), Type = "about:blank" });

    private static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}

/// <summary>A page of a list in the API.</summary>
/// <param name="Total">Rows that match, on all pages.</param>
public sealed record ApiList<T>(long Total, IReadOnlyList<T> Items);
