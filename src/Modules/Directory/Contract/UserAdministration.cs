using Tuijin.Directory.Features.ManageTokens;
using Tuijin.Directory.Features.ManageUsers;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Contract;

/// <summary>A user to be added.</summary>
/// <param name="UserName">2 to 50 letters, digits or . _ - @; unique without regard to case.</param>
/// <param name="DisplayName">Name shown to others, 1 to 60 characters.</param>
/// <param name="Organisation">Name or short name of the organisation; for roles that need one.</param>
/// <param name="Enterprise">统一社会信用代码 of the enterprise; for enterprise users.</param>
/// <param name="Post">For instance 科长.</param>
public sealed record NewUser(string UserName, string DisplayName, Role Role, string? Organisation = null, string? Enterprise = null, string? Post = null);

/// <summary>A user as lists show it.</summary>
/// <param name="Affiliation">Name of the organisation or enterprise; empty without one.</param>
/// <param name="LockedUntil">UTC; null when the user may try to sign in.</param>
public sealed record UserSummary(string UserName, string DisplayName, Role Role, string Affiliation, bool IsDisabled, DateTime? LockedUntil);

/// <summary>Users and their tokens, for the command line; the pages call the same handlers.</summary>
public sealed class UserAdministration
{
    private readonly UserHandlers users;
    private readonly TokenHandlers tokens;

    internal UserAdministration(UserHandlers users, TokenHandlers tokens) => (this.users, this.tokens) = (users, tokens);

    /// <summary>Adds a user; answers the temporary password, which is shown once and must be changed at the first sign-in.</summary>
    public Task<Result<string>> Add(NewUser user, CancellationToken cancellationToken) => users.Add.Handle(user, cancellationToken);

    /// <summary>All users by name.</summary>
    public Task<IReadOnlyList<UserSummary>> List(CancellationToken cancellationToken) => users.List.Handle(cancellationToken);

    /// <summary>Ends the user's sessions and lets it sign in no more; tokens stop working.</summary>
    public Task<Refusal?> Disable(string userName, CancellationToken cancellationToken) => users.Disable.Handle(userName, isDisabled: true, cancellationToken);

    /// <summary>Gives the user a new temporary password and unlocks it; answers the password.</summary>
    public Task<Result<string>> ResetPassword(string userName, CancellationToken cancellationToken) => users.ResetPassword.Handle(userName, cancellationToken);

    /// <summary>Creates an API token that acts as the user; answers the secret, which is shown once.</summary>
    /// <param name="name">What it is for, 1 to 60 characters; unique among the user's valid tokens.</param>
    /// <param name="days">Days until it expires, 1 to 3650; null for a token that does not expire.</param>
    public Task<Result<string>> CreateToken(string userName, string name, int? days, CancellationToken cancellationToken) => tokens.Create.Handle(userName, name, days, cancellationToken);

    /// <summary>Revokes the user's valid token of this name.</summary>
    public Task<Refusal?> RevokeToken(string userName, string name, CancellationToken cancellationToken) => tokens.Revoke.Handle(userName, name, cancellationToken);
}
