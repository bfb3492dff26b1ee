using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Features.RaiseAppeal;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Api;

namespace Tuijin.Appeals.Features.AppealsApi;

/// <summary>POST /api/appeals: checked alone, written together with what others raise at the same moment.</summary>
internal static class CreateAppeal
{
    private static readonly RaiseAppealForm.Rules Rules = new();

    public static void Map(RouteGroupBuilder appeals) => appeals.MapPost("/", Create).RequireAuthorization(AppealPermissions.Raise)
        .WithSummary("提出诉求").Accepts<RaiseAppealForm>("application/json").Produces<RaisedAppealJson>(StatusCodes.Status201Created);

    private static async Task<IResult> Create(HttpContext context, AppealDrafts drafts, Occasions occasions, RaiseTogether together, Viewer viewer, CancellationToken cancellationToken)
    {
        var (body, problem) = await ApiBody.Accept(context.Request, Rules, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var request = Repeatable.Of(context, viewer, body!.Text);
        if (request.IsRefused)
        {
            return ApiResults.Problem(request.Refusal);
        }

        var draft = await drafts.Of(body.Form, viewer, cancellationToken);
        return draft.IsRefused
            ? ApiResults.Problem(draft.Refusal)
            : await together.Raise(new Raising(draft.Value, await occasions.Now(cancellationToken), request.Value), context.Response);
    }
}
