using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tuijin.Foundation.Auditing;

/// <summary>
/// The hash chain of the trail: HMAC-SHA256 under a key that lies outside the database, so that who can write to
/// the database alone cannot forge a line.
/// </summary>
public sealed class AuditChain(byte[] key)
{
    /// <summary>Number of independent chains.</summary>
    public const int Lanes = 8;

    /// <summary>The lane of a subject; stable over versions.</summary>
    public static int LaneOf(string subject)
    {
        uint hash = 2166136261;
        foreach (var b in Encoding.UTF8.GetBytes(subject))
        {
            hash = (hash ^ b) * 16777619;
        }

        return (int)(hash % Lanes);
    }

    /// <summary>The hash of a line, lower-case hexadecimal.</summary>
    public string HashOf(AuditEntry entry)
    {
        var text = string.Join('\n',
            entry.PreviousHash, entry.Id.ToString("D"), entry.Lane.ToString(CultureInfo.InvariantCulture),
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            (entry.HappenedAt.Ticks / 10).ToString(CultureInfo.InvariantCulture),
            entry.ActorId.ToString("D"), Escape(entry.ActorName), Escape(entry.Origin), Escape(entry.Act), Escape(entry.Subject), entry.Changes);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
