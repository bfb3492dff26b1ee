using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tuijin.Foundation.Access;

namespace Tuijin.Briefings.Features.OpenHome;

/// <summary>The first page after signing in: the board for those who lead and watch over, what waits for everybody else.</summary>
internal static class HomeEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/", Open).RequireAuthorization(BriefingsPermissions.OpenHome).ExcludeFromDescription();

    private static RedirectHttpResult Open(Viewer viewer) => TypedResults.LocalRedirect(BriefingsPermissions.BeginsAtBoard(viewer.Role) ? "/board" : "/todo");
}
