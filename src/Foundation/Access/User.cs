using Microsoft.AspNetCore.Identity;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;

namespace Tuijin.Foundation.Access;

/// <summary>A person who signs in. Role and organisation decide what they see.</summary>
public sealed class User : IdentityUser<Guid>, IAudited
{
    /// <summary>Name shown to others, for instance 王主任.</summary>
    public required string DisplayName { get; set; }

    public required Role Role { get; set; }

    public Guid? OrganisationId { get; set; }

    public Guid? EnterpriseId { get; set; }

    /// <summary>Division path of the organisation, kept here so that signing in needs no other module.</summary>
    public required string ScopePath { get; set; }

    /// <summary>Post, for instance 科长.</summary>
    public string? Post { get; set; }

    public bool MustChangePassword { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>Listed on the sign-in page with one click; only in demonstration data.</summary>
    public bool IsDemonstration { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When the password was last set; null for users without one.</summary>
    public DateTime? PasswordSetAt { get; private set; }

    public string AuditSubject => $"user:{UserName}";

    /// <summary>Gives the user a password, which also unlocks.</summary>
    /// <param name="hash">By Identity's password hasher.</param>
    /// <param name="mustChange">Whether the user must choose another one before anything else.</param>
    public void SetPassword(string hash, bool mustChange, TimeProvider clock)
    {
        (PasswordHash, MustChangePassword, PasswordSetAt) = (hash, mustChange, clock.UtcNow());
        (AccessFailedCount, LockoutEnd) = (0, null);
        SecurityStamp = clock.NewGuid().ToString("N");
    }

    /// <summary>Marks the row as changed, so that an edit made at the same moment by someone else is not lost.</summary>
    public void Restamp(TimeProvider clock) => ConcurrencyStamp = clock.NewGuid().ToString("N");
}
