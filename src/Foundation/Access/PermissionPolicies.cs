using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Tuijin.Foundation.Access;

/// <summary>A permission asked for by an endpoint.</summary>
internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

/// <summary>Makes a policy of every permission name, so that <c>[Authorize("appeals.reply")]</c> is all an endpoint needs.</summary>
internal sealed class PermissionPolicies(PermissionCatalogue catalogue, IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => catalogue.Find(policyName) is not null
        ? Task.FromResult<AuthorizationPolicy?>(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(policyName)).Build())
        : base.GetPolicyAsync(policyName);
}

/// <summary>Decides by the viewer's role.</summary>
internal sealed class PermissionHandler(PermissionCatalogue catalogue) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (Viewer.From(context.User) is { } viewer && catalogue.Holds(viewer.Role, requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
