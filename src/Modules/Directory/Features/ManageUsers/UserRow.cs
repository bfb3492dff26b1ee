using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>A user as lists show it.</summary>
internal sealed record UserRow
{
    public Guid Id { get; init; }

    public string UserName { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public Role Role { get; init; }

    /// <summary>Organisation or enterprise.</summary>
    public string Affiliation { get; init; } = "";

    public string Post { get; init; } = "";

    public bool IsDisabled { get; init; }

    public bool IsDemonstration { get; init; }

    public bool HasTwoSteps { get; init; }

    /// <summary>UTC; may lie in the past.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>When last seen in any session, UTC.</summary>
    public DateTime? SeenAt { get; init; }
}

/// <summary>Users with the names of where they belong.</summary>
internal static class UserQueries
{
    // Users hold plain ids, since the foundation knows no module; the casts make typed ids plain ones in SQL.
    public static IQueryable<UserRow> UserRows(this TuijinDb db) =>
        from user in db.Set<User>()
        join organisation in db.Set<OrganisationView>() on user.OrganisationId equals (Guid?)(object)organisation.Id into organisations
        from organisation in organisations.DefaultIfEmpty()
        join enterprise in db.Set<EnterpriseView>() on user.EnterpriseId equals (Guid?)(object)enterprise.Id into enterprises
        from enterprise in enterprises.DefaultIfEmpty()
        select new UserRow
        {
            Id = user.Id,
            UserName = user.UserName!,
            DisplayName = user.DisplayName,
            Role = user.Role,
            Affiliation = organisation!.ShortName ?? enterprise!.Name ?? "",
            Post = user.Post ?? "",
            IsDisabled = user.IsDisabled,
            IsDemonstration = user.IsDemonstration,
            HasTwoSteps = user.TwoFactorEnabled,
            LockedUntil = user.LockoutEnd,
            SeenAt = db.Set<UserSession>().Where(session => session.UserId == user.Id).Max(session => (DateTime?)session.SeenAt),
        };
}
