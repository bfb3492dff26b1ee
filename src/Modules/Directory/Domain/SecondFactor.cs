using System.Security.Cryptography;
using System.Text;

namespace Tuijin.Directory.Domain;

/// <summary>A user's second step of signing in: the key that an authenticator app shares, and recovery codes for a lost telephone.</summary>
internal sealed class SecondFactor
{
    private const int RecoveryCodeCount = 10;

    // No characters that are easily taken for each other.
    private const string RecoveryAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public required Guid UserId { get; init; }

    /// <summary>The key, protected by the site's data protection keys.</summary>
    public required string ProtectedKey { get; init; }

    /// <summary>The last step used: a code works once.</summary>
    public long LastStep { get; set; }

    /// <summary>SHA-256 of the recovery codes not used yet, hexadecimal. Each code holds 49 random bits and works once.</summary>
    public List<string> RecoveryHashes { get; set; } = [];

    /// <summary>When the first code was accepted; null while enrolment goes on.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>Ten new recovery codes, for instance "7KQ2M-XH4PA"; earlier ones stop working.</summary>
    public IReadOnlyList<string> RenewRecoveryCodes()
    {
        var codes = Enumerable.Range(0, RecoveryCodeCount)
            .Select(_ => RandomNumberGenerator.GetString(RecoveryAlphabet, 5) + "-" + RandomNumberGenerator.GetString(RecoveryAlphabet, 5)).ToList();
        RecoveryHashes = [.. codes.Select(HashOf)];
        return codes;
    }

    /// <summary>Uses up a code of the app or a recovery code; false when it is wrong or used.</summary>
    /// <param name="key">The unprotected key.</param>
    public bool Use(string code, byte[] key, DateTime now)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (Totp.Match(key, typed, now, LastStep) is { } step)
        {
            LastStep = step;
            return true;
        }

        if (ConfirmedAt is null || !RecoveryHashes.Contains(HashOf(typed)))
        {
            return false;
        }

        // The step counts as the row's version: of two attempts at the same moment with the same code one fails.
        LastStep++;
        RecoveryHashes = [.. RecoveryHashes.Where(hash => hash != HashOf(typed))];
        return true;
    }

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
