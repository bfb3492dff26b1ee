namespace Tuijin.Site.ApiDocs;

/// <summary>The description of the API: /openapi/v1.json, and a readable page of it at /api-docs. Both describe, neither holds data.</summary>
internal static class ApiPaper
{
    public const string Document = "v1";

    public static void AddApiPaper(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "推进 Tuijin 接口";
            document.Info.Version = Document;
            document.Info.Description = "重点技改项目与工业集中区推进系统。除注明外，请求须带 Authorization: Bearer 令牌；列表返回 { total, items }，筛选条件与页面地址相同，取值即返回的英文词，page、size 分页，超过末页时 items 为空，不认识的参数或取值返回 400；POST 可带 Idempotency-Key；修改须带 If-Match；金额单位为元。";
            return Task.CompletedTask;
        });
    });

    public static void MapApiPaper(this WebApplication app) => app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
}
