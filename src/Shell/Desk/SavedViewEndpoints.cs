using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;

namespace Tuijin.Shell.Desk;

/// <summary>Keeping and dropping a named view of a list. Forms post here and are led back to the list.</summary>
internal static class SavedViewEndpoints
{
    private const int LongestName = 40, LongestQuery = 2000, MostViews = 50;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/views/{list}", Keep).RequireAuthorization(DeskModule.Own);
        endpoints.MapPost("/views/{list}/{id:guid}/delete", Drop).RequireAuthorization(DeskModule.Own);
    }

    private static async Task<IResult> Keep(string list, [FromForm] string? name, [FromForm] string? query, HttpContext http, TuijinDb db, Viewer viewer, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (title, asked) = ((name ?? "").Trim(), (query ?? "").TrimStart('?'));
        var mine = db.Set<SavedView>().Where(view => view.UserId == viewer.UserId && view.ListKey == list);
        if (title.Length is > 0 and <= LongestName && asked.Length <= LongestQuery && list.Length <= 60 && !title.Any(char.IsControl)
            && await mine.CountAsync(cancellationToken) < MostViews)
        {
            if (await mine.SingleOrDefaultAsync(view => view.Name == title, cancellationToken) is { } known)
            {
                known.Query = asked;
            }
            else
            {
                db.Add(new SavedView { Id = clock.NewGuid(), UserId = viewer.UserId, ListKey = list, Name = title, Query = asked });
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        return Back(http);
    }

    private static async Task<IResult> Drop(string list, Guid id, HttpContext http, TuijinDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Set<SavedView>().Where(view => view.Id == id && view.UserId == viewer.UserId && view.ListKey == list).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return Back(http);
    }

    /// <summary>Back to the page the form stood on, never to another site.</summary>
    private static RedirectHttpResult Back(HttpContext http) =>
        Uri.TryCreate(http.Request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value
            ? TypedResults.LocalRedirect(from.PathAndQuery)
            : TypedResults.LocalRedirect("/");
}
