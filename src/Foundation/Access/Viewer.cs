using System.Security.Claims;

namespace Tuijin.Foundation.Access;

/// <summary>Who looks or acts: a signed-in user, an API token's user, or the program itself (jobs, command line).</summary>
/// <param name="UserId">The user; <see cref="Guid.Empty"/> for the program itself.</param>
/// <param name="OrganisationId">The organisation the user works for; null for users of an enterprise.</param>
/// <param name="EnterpriseId">The enterprise the user belongs to; null for everybody else.</param>
/// <param name="ScopePath">Division path of the user's organisation, for instance "/000000/000001/"; the branch a county or township sees.</param>
public sealed record Viewer(Guid UserId, string Name, Role Role, Guid? OrganisationId, Guid? EnterpriseId, string ScopePath)
{
    public const string RoleClaim = "role", OrganisationClaim = "org", EnterpriseClaim = "ent", PathClaim = "path", SessionClaim = "sid";

    /// <summary>Where the viewer's request came from, for the trail; empty for jobs.</summary>
    public string Origin { get; init; } = "";

    /// <summary>True for roles that see the whole city.</summary>
    public bool SeesCity => Role is Role.Leader or Role.ProgrammeOffice or Role.Supervision or Role.Auditor;

    /// <summary>The program itself: jobs and the command line; sees the whole city.</summary>
    public static Viewer System(string name) => new(Guid.Empty, name, Role.ProgrammeOffice, null, null, "/");

    /// <summary>The viewer of a signed-in principal, or null when nobody is signed in.</summary>
    public static Viewer? From(ClaimsPrincipal? principal)
    {
        if (principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || !Guid.TryParse(id, out var userId)
            || !Enum.TryParse<Role>(principal.FindFirstValue(RoleClaim), out var role))
        {
            return null;
        }

        return new Viewer(userId, principal.FindFirstValue(ClaimTypes.Name) ?? "", role,
            ReadId(principal, OrganisationClaim), ReadId(principal, EnterpriseClaim), principal.FindFirstValue(PathClaim) ?? "/none/");
    }

    private static Guid? ReadId(ClaimsPrincipal principal, string claim) =>
        Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
