using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Tuijin.Site;

/// <summary>U+0000 has no place in any text, and PostgreSQL takes none: addresses and forms with it are malformed.</summary>
internal static class NullCharacters
{
    public static void UseNullCharacterRefusal(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.Query.Any(pair => pair.Key.Contains('\0', StringComparison.Ordinal) || pair.Value.Any(HasNull)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    public static bool HasNull(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}

/// <summary>Refuses forms of pages that hold U+0000.</summary>
internal sealed class NullCharacterFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (request.HasFormContentType && (await request.ReadFormAsync(context.HttpContext.RequestAborted)).Any(field => field.Value.Any(NullCharacters.HasNull)))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            return;
        }

        await next();
    }
}
