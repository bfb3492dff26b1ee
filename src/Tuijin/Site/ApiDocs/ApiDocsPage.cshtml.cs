using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tuijin.Site.ApiDocs;

/// <summary>The description of the API to be read: plain, printable, without script.</summary>
[AllowAnonymous]
internal sealed class ApiDocsPage([FromKeyedServices(ApiPaper.Document)] IOpenApiDocumentProvider provider) : PageModel
{
    public string Version { get; private set; } = "";

    /// <summary>Operations by what they are about, in the order of their addresses.</summary>
    public IReadOnlyList<IGrouping<string, ApiOperation>> Groups { get; private set; } = [];

    public IReadOnlyList<ApiShape> Shapes { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellationToken)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancellationToken);
        Version = document.Info.Version ?? "";
        Groups = [.. (from path in document.Paths
                      from operation in path.Value.Operations ?? []
                      select ApiOperation.Of(path.Key, operation.Key.Method, operation.Value)).GroupBy(operation => operation.Subject)];
        Shapes = [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Select(schema => ApiShape.Of(schema.Key, schema.Value)).OrderBy(shape => shape.Name, StringComparer.Ordinal)];
    }
}

/// <summary>Something that can be asked of the API.</summary>
/// <param name="Subject">What it is about, for instance 诉求.</param>
/// <param name="Body">Name of the shape that is sent; null when nothing is.</param>
/// <param name="Answer">Name of the shape that comes back; null when it is not described.</param>
internal sealed record ApiOperation(string Subject, string Method, string Path, string Title, IReadOnlyList<string> Parameters, string? Body, string? Answer)
{
    private const string Json = "application/json";

    public static ApiOperation Of(string path, string method, OpenApiOperation operation) => new(
        operation.Tags?.FirstOrDefault()?.Name ?? "", method, path, operation.Summary ?? "",
        [.. (operation.Parameters ?? []).Where(parameter => parameter.In is ParameterLocation.Query).Select(parameter => parameter.Name ?? "")],
        ShapeOf(operation.RequestBody?.Content), ShapeOf(operation.Responses?.FirstOrDefault(response => response.Key.StartsWith('2')).Value?.Content));

    private static string? ShapeOf(IDictionary<string, OpenApiMediaType>? content) =>
        content is not null && content.TryGetValue(Json, out var media) && media.Schema is { } schema ? ApiShape.TypeOf(schema) : null;
}

/// <summary>A shape of what is sent or comes back: its fields, or the words that it may be.</summary>
internal sealed record ApiShape(string Name, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Words)
{
    public static ApiShape Of(string name, IOpenApiSchema schema) => new(
        name, [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(field => KeyValuePair.Create(field.Key, TypeOf(field.Value)))],
        [.. (schema.Enum ?? []).Select(word => word?.ToString() ?? "")]);

    /// <summary>The type in a word or two, for instance "string"、"AppealUrgency[]".</summary>
    public static string TypeOf(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference reference ? reference.Reference.Id ?? ""
        : (schema.OneOf ?? schema.AnyOf)?.Where(choice => choice.Type is not JsonSchemaType.Null).Select(TypeOf).FirstOrDefault() is { } choice ? choice
        : schema.Type is { } type && type.HasFlag(JsonSchemaType.Array) && schema.Items is { } items ? TypeOf(items) + "[]"
        : schema.Format is "date" or "date-time" or "uuid" ? schema.Format
        : Plain(schema.Type);

    private static string Plain(JsonSchemaType? type) => type switch
    {
        null => "object",
        var any when any.Value.HasFlag(JsonSchemaType.Integer) => "integer",
        var any when any.Value.HasFlag(JsonSchemaType.Number) => "number",
        var any when any.Value.HasFlag(JsonSchemaType.Boolean) => "boolean",
        var any when any.Value.HasFlag(JsonSchemaType.String) => "string",
        _ => "object",
    };
}
