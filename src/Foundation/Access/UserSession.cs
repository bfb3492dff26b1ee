namespace Tuijin.Foundation.Access;

/// <summary>One sign-in on one device; ended by signing out, by the user from the list, or by age.</summary>
public sealed class UserSession
{
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required DateTime StartedAt { get; init; }

    public DateTime SeenAt { get; set; }

    public required string Address { get; init; }

    public required string Device { get; init; }

    public DateTime? EndedAt { get; set; }
}
