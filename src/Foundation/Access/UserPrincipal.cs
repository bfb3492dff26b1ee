using System.Security.Claims;

namespace Tuijin.Foundation.Access;

/// <summary>The claims of a user: read from the user's row, so that a change of role takes effect when the row is read again.</summary>
public static class UserPrincipal
{
    public static ClaimsPrincipal Of(User user, string scheme, Guid? session = null)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, Viewer.RoleClaim);
        void Add(string type, string? value)
        {
            if (value is not null)
            {
                identity.AddClaim(new Claim(type, value));
            }
        }

        Add(ClaimTypes.NameIdentifier, user.Id.ToString());
        Add(ClaimTypes.Name, user.DisplayName);
        Add(Viewer.RoleClaim, user.Role.ToString());
        Add(Viewer.OrganisationClaim, user.OrganisationId?.ToString());
        Add(Viewer.EnterpriseClaim, user.EnterpriseId?.ToString());
        Add(Viewer.PathClaim, user.ScopePath);
        Add(Viewer.SessionClaim, session?.ToString());
        Add(MustChangePasswordClaim, user.MustChangePassword ? "1" : null);
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Present while the user must choose a new password before anything else.</summary>
    public const string MustChangePasswordClaim = "pwd";
}
