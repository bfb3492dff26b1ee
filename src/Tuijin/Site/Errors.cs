using System.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Api;

namespace Tuijin.Site;

/// <summary>Unexpected errors: logged whole under a number, shown as that number. The API gets problem details, people a page.</summary>
internal static class Errors
{
    public static void AddErrors(this IServiceCollection services) => services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
    {
        var status = context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode;
        context.ProblemDetails.Title = ApiResults.Title(status);
        context.ProblemDetails.Type = "about:blank";
        context.ProblemDetails.Extensions["traceId"] = NumberOf(context.HttpContext);
        if (status >= 500)
        {
            context.ProblemDetails.Detail = $"系统出现故障，编号 {NumberOf(context.HttpContext)}，请将编号告知管理员。";
        }
    });

    public static void UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            AllowStatusCode404Response = true,
            CreateScopeForErrors = true,
            StatusCodeSelector = StatusOf,
        });
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
            api.UseStatusCodePages();
        });
    }

    /// <summary>An error page is read, whatever was sent: the form that failed is not looked at again.</summary>
    public static IApplicationBuilder UseErrorPagesAsReads(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/error"))
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.ContentType = null;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        return next(context);
    });

    /// <summary>The number under which the log holds the error.</summary>
    public static string NumberOf(HttpContext context) => (Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier)[..8].ToUpperInvariant();

    private static int StatusOf(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };
}
