using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.ManageUsers;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.CitySignIn;

/// <summary>
/// Turns who the identity platform says it is into a user of ours: by the platform's own id once it is known, at the first
/// time by the user name. Somebody unknown is added without access until an administrator has given a role and organisation.
/// </summary>
internal sealed class CitySignInHandler(
    TuijinDb db, CitySignInOptions options, Sessions sessions, Cities cities, ILookupNormalizer normalizer, Notifier notifier, Trail trail, TimeProvider clock)
{
    public const string Provider = "OpenIdConnect";

    /// <summary>The principal for the cookie, or why there is none.</summary>
    public async Task<Result<ClaimsPrincipal>> Handle(ClaimsPrincipal told, HttpContext http, CancellationToken cancellationToken)
    {
        if (Claim(told, "sub", ClaimTypes.NameIdentifier) is not { } subject || Claim(told, options.UserNameClaim, ClaimTypes.Name) is not { Length: >= 2 and <= 50 } name)
        {
            return new NoUserName();
        }

        var login = await db.Set<IdentityUserLogin<Guid>>().SingleOrDefaultAsync(row => row.LoginProvider == Provider && row.ProviderKey == subject, cancellationToken);
        var user = login is not null
            ? await db.Set<User>().SingleAsync(row => row.Id == login.UserId, cancellationToken)
            : await Connect(subject, name, told, http, cancellationToken);
        if (user is null)
        {
            return new NameBelongsToAnother(name);
        }

        if (!user.IsDisabled)
        {
            return await sessions.Begin(user, http, "统一身份认证", cancellationToken);
        }

        trail.NoteFor(Sessions.ViewerOf(user, http), "登录被拒（账户未启用）", user.AuditSubject);
        await db.SaveChangesAsync(cancellationToken);
        return new NotYetEnabled();
    }

    /// <summary>Joins the platform's id to the user of this name, added when there is none; null when the name is joined to another id.</summary>
    private async Task<User?> Connect(string subject, string name, ClaimsPrincipal told, HttpContext http, CancellationToken cancellationToken)
    {
        var user = await db.UserNamed(name, normalizer, cancellationToken);
        // Whoever names themselves "admin" on the platform is not our administrator.
        if (user is { Role: Role.Administrator or Role.Auditor } or { TwoFactorEnabled: true })
        {
            return null;
        }

        if (user is not null && await db.Set<IdentityUserLogin<Guid>>().AnyAsync(row => row.UserId == user.Id && row.LoginProvider == Provider, cancellationToken))
        {
            return null;
        }

        user ??= await Add(name, told, cancellationToken);
        db.Add(new IdentityUserLogin<Guid> { LoginProvider = Provider, ProviderKey = subject, ProviderDisplayName = options.Title, UserId = user.Id });
        trail.NoteFor(Sessions.ViewerOf(user, http), "关联统一身份认证", user.AuditSubject, new { 身份标识 = subject });
        await db.Save("关联统一身份认证", cancellationToken);
        return user;
    }

    private async Task<User> Add(string name, ClaimsPrincipal told, CancellationToken cancellationToken)
    {
        var displayName = Claim(told, options.DisplayNameClaim, ClaimTypes.Name) ?? name;
        var user = new User
        {
            Id = clock.NewGuid(),
            UserName = name,
            NormalizedUserName = normalizer.NormalizeName(name),
            DisplayName = displayName.Length <= 60 ? displayName : displayName[..60],
            Role = RoleOf(told),
            ScopePath = (await cities.Current(cancellationToken)).Path,
            IsDisabled = true,
            CreatedAt = clock.UtcNow(),
        };
        db.Add(user);
        notifier.Tell(new Recipient.OfRole(Role.Administrator), $"“{user.DisplayName}”经统一身份认证首次登录，请指定角色和单位后启用。", $"/users/{Uri.EscapeDataString(name)}");
        return user;
    }

    private Role RoleOf(ClaimsPrincipal told) => options.RoleClaim is { } claim
        ? told.FindAll(claim).Select(value => options.Roles.TryGetValue(value.Value, out var role) ? role : (Role?)null).FirstOrDefault(role => role is not null) ?? Role.Enterprise
        : Role.Enterprise;

    private static string? Claim(ClaimsPrincipal told, string name, string mapped) => told.FindFirstValue(name) ?? told.FindFirstValue(mapped);
}
