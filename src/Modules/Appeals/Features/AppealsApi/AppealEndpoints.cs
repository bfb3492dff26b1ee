using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Features.AcceptAppeal;
using Tuijin.Appeals.Features.AssignAppeal;
using Tuijin.Appeals.Features.AssistAppeal;
using Tuijin.Appeals.Features.DecideExtension;
using Tuijin.Appeals.Features.MarkLongTerm;
using Tuijin.Appeals.Features.NoteProgress;
using Tuijin.Appeals.Features.ObjectClosing;
using Tuijin.Appeals.Features.RateAppeal;
using Tuijin.Appeals.Features.RefuseAppeal;
using Tuijin.Appeals.Features.ReplyAppeal;
using Tuijin.Appeals.Features.RequestExtension;
using Tuijin.Appeals.Features.ResubmitAppeal;
using Tuijin.Appeals.Features.ReturnAppeal;
using Tuijin.Appeals.Features.SignAppeal;
using Tuijin.Appeals.Features.VerifyAppeal;
using Tuijin.Appeals.Features.WithdrawAppeal;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.AppealsApi;

/// <summary>Appeals in the API: the same handlers as the pages. Every act is a POST of what it makes, with If-Match where the actor must have seen the present state.</summary>
internal static class AppealEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var appeals = endpoints.MapGroup("/api/appeals").WithTags("诉求");
        appeals.MapGet("/", List).RequireAuthorization(AppealPermissions.Read).WithSummary("诉求列表：筛选、排序、分页与页面相同");
        appeals.MapGet("/{number}", One).RequireAuthorization(AppealPermissions.Read).WithSummary("一条诉求及其办理过程");
        AppealFileEndpoints.Map(appeals);
        CreateAppeal.Map(appeals);
        Act<AcceptAppealForm, AcceptAppealForm.Rules, AcceptAppealHandler>(appeals, "acceptances", "受理", AppealPermissions.Decide, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
        Act<RefuseAppealForm, RefuseAppealForm.Rules, RefuseAppealHandler>(appeals, "refusals", "不予受理", AppealPermissions.Decide, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
        Act<AssignmentForm, AssignmentForm.Rules, AssignAppealHandler>(appeals, "assignments", "交办、改派", AppealPermissions.Decide, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
        Act<DecideExtensionForm, DecideExtensionForm.Rules, DecideExtensionHandler>(appeals, "extension-decisions", "审批延期", AppealPermissions.Decide, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
        Act<MarkLongTermForm, MarkLongTermForm.Rules, MarkLongTermHandler>(appeals, "long-term", "列为、取消长期推进", AppealPermissions.Decide, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
        Act<VerifyAppealForm, VerifyAppealForm.Rules, VerifyAppealHandler>(appeals, "verifications", "回访办结、重办", AppealPermissions.Decide, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
        Act<SignAppealForm, SignAppealForm.Rules, SignAppealHandler>(appeals, "signatures", "签收", AppealPermissions.Handle, (handler, number, form, cancel) => handler.Handle(number, form, cancel), needsRevision: false);
        Act<NoteProgressForm, NoteProgressForm.Rules, NoteProgressHandler>(appeals, "progress-notes", "记录进展", AppealPermissions.Handle, (handler, number, form, cancel) => handler.Handle(number, form, cancel), needsRevision: false);
        Act<AssistAppealForm, AssistAppealForm.Rules, AssistAppealHandler>(appeals, "support-replies", "协办反馈", AppealPermissions.Handle, (handler, number, form, cancel) => handler.Handle(number, form, cancel), needsRevision: false);
        Act<ReplyAppealForm, ReplyAppealForm.Rules, ReplyAppealHandler>(appeals, "replies", "答复", AppealPermissions.Handle, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
        Act<ReturnAppealForm, ReturnAppealForm.Rules, ReturnAppealHandler>(appeals, "returns", "退回", AppealPermissions.Handle, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
        Act<RequestExtensionForm, RequestExtensionForm.Rules, RequestExtensionHandler>(appeals, "extensions", "申请延期", AppealPermissions.Handle, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
        Act<RateAppealForm, RateAppealForm.Rules, RateAppealHandler>(appeals, "ratings", "评价", AppealPermissions.Rate, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
        Act<ObjectClosingForm, ObjectClosingForm.Rules, ObjectClosingHandler>(appeals, "objections", "对办结提出异议", AppealPermissions.Answer, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
        Act<WithdrawAppealForm, WithdrawAppealForm.Rules, WithdrawAppealHandler>(appeals, "withdrawals", "撤回", AppealPermissions.Answer, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
        Act<ResubmitAppealForm, ResubmitAppealForm.Rules, ResubmitAppealHandler>(appeals, "resubmissions", "补充后重新提交", AppealPermissions.Answer, (handler, number, form, cancel) => handler.Handle(number, form, cancel));
    }

    private static async Task<IResult> List(HttpRequest request, AppealReader reader, CancellationToken cancellationToken)
    {
        var (list, problem) = await reader.Asked(request, cancellationToken);
        return problem ?? TypedResults.Json(list, ApiBody.Json);
    }

    private static async Task<IResult> One(string number, HttpResponse response, AppealReader reader, CancellationToken cancellationToken)
    {
        if (await reader.One(number, cancellationToken) is not { } appeal)
        {
            return ApiResults.Problem(new NotFound($"诉求{number}"));
        }

        response.SetRevision(appeal.Appeal.Revision);
        return TypedResults.Json(appeal, ApiBody.Json);
    }

    /// <summary>Maps one act: the body is the form of the page, If-Match the revision that the actor has seen.</summary>
    /// <param name="needsRevision">False for acts that only add something and hold whatever happened meanwhile.</param>
    private static void Act<TForm, TRules, THandler>(
        RouteGroupBuilder appeals, string name, string title, string permission, Func<THandler, string, TForm, CancellationToken, Task<Refusal?>> handle, bool needsRevision = true)
        where TForm : class, IActForm
        where TRules : AbstractValidator<TForm>, new()
        where THandler : notnull
    {
        // Made at the first request: rules compile their expressions, and a start would wait for all of them.
        var rules = new Lazy<TRules>();
        appeals.MapPost("/{number}/" + name, async (string number, HttpContext context, AppealReader reader, CancellationToken cancellationToken) =>
        {
            var body = await ApiBody.Read<TForm>(context.Request, cancellationToken);
            if (body.IsRefused)
            {
                return ApiResults.Problem(body.Refusal);
            }

            var form = body.Value.Form;
            if (needsRevision)
            {
                var asked = context.Request.AskedRevision();
                if (asked.IsRefused)
                {
                    return ApiResults.Problem(asked.Refusal);
                }

                form.Revision = asked.Value.Revision;
            }

            if (rules.Value.Validate(form) is { IsValid: false } invalid)
            {
                return ApiResults.Invalid(invalid);
            }

            return await Idempotency.Once(context, body.Value.Text, async cancel =>
            {
                var refusal = await handle(context.RequestServices.GetRequiredService<THandler>(), number, form, cancel);
                if (refusal is not null)
                {
                    return refusal is Overtaken gone && needsRevision ? new RevisionGone(gone.Seen, gone.Now) : refusal;
                }

                var acted = await reader.Acted(number, cancel);
                context.Response.SetRevision(acted.Revision);
                return new Created("/api" + AppealLinks.Of(number), acted);
            });
        }).RequireAuthorization(permission).WithSummary(title).Accepts<TForm>("application/json").Produces<ActedJson>(StatusCodes.Status201Created);
    }
}
