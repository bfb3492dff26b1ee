using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Tuijin.Foundation.Access;

namespace Tuijin.Directory.Contract;

/// <summary>Sends who was given a password to choose an own one, from every address that needs a signed-in user.</summary>
public static class ForcedPasswordChange
{
    private const string PasswordHref = "/account/password";

    /// <summary>Stands after authentication.</summary>
    public static IApplicationBuilder UseForcedPasswordChange(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.User.HasClaim(claim => claim.Type == UserPrincipal.MustChangePasswordClaim)
            || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || context.Request.Path == PasswordHref || context.Request.Path == "/sign-out"
            // A token is a secret of its own: its user may never sign in at all.
            || context.Request.Path.StartsWithSegments("/api"))
        {
            return next(context);
        }

        context.Response.Redirect(PasswordHref);
        return Task.CompletedTask;
    });
}
