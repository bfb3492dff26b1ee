using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Directory.Features.CitySignIn;
using Tuijin.Shell.Layout;

namespace Tuijin.Directory.Contract;

/// <summary>Switches sign-in by the city's identity platform on, where the configuration names one.</summary>
public static class CitySignInSetup
{
    /// <summary>Called by the host; does nothing without OpenIdConnect:Authority.</summary>
    public static IServiceCollection AddCitySignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var city = configuration.GetSection(CitySignInOptions.Section).Get<CitySignInOptions>() ?? new CitySignInOptions();
        services.AddSingleton(city);
        if (!city.IsConfigured)
        {
            return services;
        }

        services.AddScoped<CitySignInHandler>();
        services.AddAuthentication().AddOpenIdConnect(CitySignInHandler.Provider, options => Configure(options, city));
        return services;
    }

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<CitySignInOptions>().IsConfigured)
        {
            endpoints.MapGet("/sign-in/city", (string? returnUrl) => TypedResults.Challenge(
                new AuthenticationProperties { RedirectUri = RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl : "/" }, [CitySignInHandler.Provider])).AllowAnonymous();
        }
    }

    private static void Configure(OpenIdConnectOptions options, CitySignInOptions city)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (city.Authority, city.ClientId, city.ClientSecret);
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.ResponseType = "code";
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.Scope.Add("profile");
        // Of what the platform tells of a person beside the token, only what is named here is taken over.
        foreach (var claim in new[] { city.UserNameClaim, city.DisplayNameClaim, city.RoleClaim }.OfType<string>())
        {
            options.ClaimActions.MapJsonKey(claim, claim);
        }

        options.CallbackPath = "/sign-in/city/callback";
        options.Events.OnTicketReceived = SignIn;
        options.Events.OnRemoteFailure = context => Return(context.HttpContext, "统一身份认证没有完成，请重新登录。", context.HandleResponse);
    }

    private static async Task SignIn(TicketReceivedContext context)
    {
        var handler = context.HttpContext.RequestServices.GetRequiredService<CitySignInHandler>();
        var outcome = await handler.Handle(context.Principal!, context.HttpContext, context.HttpContext.RequestAborted);
        if (outcome.IsRefused)
        {
            await Return(context.HttpContext, outcome.Refusal.Message, context.HandleResponse);
            return;
        }

        context.Principal = outcome.Value;
        // Tokens of the platform are not needed any more and would only swell the cookie.
        context.Properties = new AuthenticationProperties { RedirectUri = context.ReturnUri };
    }

    /// <summary>Back to the sign-in page with a sentence.</summary>
    private static Task Return(HttpContext http, string sentence, Action handled)
    {
        var notices = http.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http);
        notices.Refuse(sentence);
        notices.Save();
        http.Response.Redirect("/sign-in");
        handled();
        return Task.CompletedTask;
    }
}
