using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Features.EnterpriseList;
using Tuijin.Directory.Features.SaveEnterprise;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.EnterprisesApi;

/// <summary>Enterprises in the API: the same handlers as the pages.</summary>
internal static class EnterpriseEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var enterprises = endpoints.MapGroup("/api/enterprises").WithTags("企业");
        enterprises.MapGet("/", List).RequireAuthorization(DirectoryPermissions.ReadEnterprises).WithSummary("企业列表：筛选、排序、分页与页面相同").Produces<ApiList<EnterpriseJson>>();
        enterprises.MapGet("/{creditCode}", One).RequireAuthorization(DirectoryPermissions.ReadEnterprises).WithSummary("一家企业").Produces<EnterpriseJson>();
        enterprises.MapPost("/", Add).RequireAuthorization(DirectoryPermissions.EditEnterprises).WithSummary("登记企业")
            .Accepts<EnterpriseForm>("application/json").Produces<EnterpriseJson>(StatusCodes.Status201Created);
        enterprises.MapPut("/{creditCode}", Change).RequireAuthorization(DirectoryPermissions.EditEnterprises).WithSummary("修改企业，须带 If-Match")
            .Accepts<EnterpriseForm>("application/json").Produces<EnterpriseJson>();
    }

    private static async Task<IResult> List(HttpRequest request, EnterpriseLists enterprises, ListReader reader, CancellationToken cancellationToken)
    {
        var (page, problem) = await reader.ReadAsked(await enterprises.Spec(cancellationToken), request, enterprises.Rows, cancellationToken);
        return problem ?? TypedResults.Json(new ApiList<EnterpriseJson>(page!.Total, [.. page.Rows.Select(EnterpriseJson.Of)]), ApiBody.Json);
    }

    private static async Task<IResult> One(string creditCode, HttpResponse response, TuijinDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await db.EnterpriseRowsFor(viewer).SingleOrDefaultAsync(row => row.CreditCode == creditCode, cancellationToken) is not { } row)
        {
            return ApiResults.Problem(new NotFound("企业"));
        }

        response.SetRevision(row.Revision);
        return TypedResults.Json(EnterpriseJson.Of(row), ApiBody.Json);
    }

    private static async Task<IResult> Add(HttpContext context, TuijinDb db, Viewer viewer, SaveEnterpriseHandler handler, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (body, problem) = await ApiBody.Accept(context.Request, new EnterpriseForm.Rules(clock), cancellationToken);
        return problem ?? await Idempotency.Once(context, body!.Text, async cancel =>
        {
            var added = await handler.Add(body.Form, cancel);
            if (added.IsRefused)
            {
                return added.Refusal;
            }

            var row = await db.EnterpriseRowsFor(viewer).SingleAsync(row => row.CreditCode == added.Value.CreditCode, cancel);
            context.Response.SetRevision(row.Revision);
            return new Created("/api/enterprises/" + row.CreditCode, EnterpriseJson.Of(row));
        });
    }

    private static async Task<IResult> Change(string creditCode, HttpContext context, TuijinDb db, Viewer viewer, SaveEnterpriseHandler handler, TimeProvider clock, CancellationToken cancellationToken)
    {
        var revision = context.Request.AskedRevision();
        if (revision.IsRefused)
        {
            return ApiResults.Problem(revision.Refusal);
        }

        var body = await ApiBody.Read<EnterpriseForm>(context.Request, cancellationToken);
        if (body.IsRefused)
        {
            return ApiResults.Problem(body.Refusal);
        }

        body.Value.Form.CreditCode ??= creditCode;
        if (body.Value.Form.CreditCode != creditCode)
        {
            return ApiResults.Problem(new BadField(nameof(EnterpriseForm.CreditCode), "统一社会信用代码登记后不能修改，须与地址中的一致。"));
        }

        if (new EnterpriseForm.Rules(clock).Validate(body.Value.Form) is { IsValid: false } invalid)
        {
            return ApiResults.Invalid(invalid);
        }

        var changed = await handler.Change(creditCode, body.Value.Form, revision.Value.Revision, cancellationToken);
        if (changed.IsRefused)
        {
            return ApiResults.Problem(changed.Refusal);
        }

        return await One(creditCode, context.Response, db, viewer, cancellationToken);
    }
}
