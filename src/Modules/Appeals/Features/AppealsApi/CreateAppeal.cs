using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Features.RaiseAppeal;
using Tuijin.Foundation.Api;

namespace Tuijin.Appeals.Features.AppealsApi;

/// <summary>POST /api/appeals.</summary>
internal static class CreateAppeal
{
    private static readonly RaiseAppealForm.Rules Rules = new();

    public static void Map(RouteGroupBuilder appeals) => appeals.MapPost("/", Create).RequireAuthorization(AppealPermissions.Raise)
        .WithSummary("提出诉求").Accepts<RaiseAppealForm>("application/json").Produces<RaisedAppealJson>(StatusCodes.Status201Created);

    private static async Task<IResult> Create(HttpContext context, RaiseAppealHandler handler, AppealReader reader, CancellationToken cancellationToken)
    {
        var body = await ApiBody.Read<RaiseAppealForm>(context.Request, cancellationToken);
        if (body.IsRefused)
        {
            return ApiResults.Problem(body.Refusal);
        }

        if (Rules.Validate(body.Value.Form) is { IsValid: false } invalid)
        {
            return ApiResults.Invalid(invalid);
        }

        return await Idempotency.Once(context, body.Value.Text, async cancel =>
        {
            var raised = await handler.Handle(body.Value.Form, cancel);
            if (raised.IsRefused)
            {
                return raised.Refusal;
            }

            var acted = await reader.Acted(raised.Value.Number, cancel);
            context.Response.SetRevision(acted.Revision);
            return new Created("/api" + AppealLinks.Of(raised.Value.Number), new RaisedAppealJson(raised.Value.Id.Value, acted.Number, acted.State, acted.StepDueOn, acted.Warning));
        });
    }
}
