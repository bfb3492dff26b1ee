using System.Buffers;
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
        var head = string.Create(CultureInfo.InvariantCulture,
            $"{entry.PreviousHash}\n{entry.Id:D}\n{entry.Lane}\n{entry.Sequence}\n{entry.HappenedAt.Ticks / 10}\n{entry.ActorId:D}\n{Escape(entry.ActorName)}\n{Escape(entry.Origin)}\n{Escape(entry.Act)}\n{Escape(entry.Subject)}\n");
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(head.Length + entry.Changes.Length));
        var length = Encoding.UTF8.GetBytes(head, bytes);
        length += Encoding.UTF8.GetBytes(entry.Changes, bytes.AsSpan(length));
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash);
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
