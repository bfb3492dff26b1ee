using System.Security.Cryptography;
using System.Text;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Foundation.Access;

/// <summary>A bearer token for the API. Only its hash is stored; the token itself is shown once.</summary>
public sealed class ApiToken : IAudited
{
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>What the token is for.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal. The token holds 256 random bits, so a slow hash would gain nothing.</summary>
    public required string Hash { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public DateTime? RevokedAt { get; set; }

    public string AuditSubject => $"token:{Id}";

    /// <summary>A new secret, for instance "tj_4f…".</summary>
    public static string NewSecret() => "tj_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
