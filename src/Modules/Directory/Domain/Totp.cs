using System.Security.Cryptography;
using System.Text;

namespace Tuijin.Directory.Domain;

/// <summary>Time-based one-time passwords (RFC 6238: HMAC-SHA1, 30 seconds, 6 digits), as every authenticator app shows them.</summary>
/// <remarks>Own code, because Identity's provider reads the system clock and does not say which step a code belongs to; without it a code could be used twice.</remarks>
internal static class Totp
{
    /// <summary>Steps before and after the present one that are accepted: clocks of telephones differ.</summary>
    private const int Tolerance = 1;

    private const int StepSeconds = 30, KeyBytes = 20;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The number of the 30-second step of a UTC moment.</summary>
    public static long StepOf(DateTime moment) => (long)(moment - DateTime.UnixEpoch).TotalSeconds / StepSeconds;

    /// <summary>The six digits of a step.</summary>
    public static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // SHA-1 is what RFC 6238 and the authenticator apps use; HMAC is not touched by its collisions.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000");
    }

    /// <summary>The step that the code belongs to; null when the code is wrong, too old, or of a step not after the last used one.</summary>
    public static long? Match(byte[] key, string code, DateTime moment, long lastStep)
    {
        var now = StepOf(moment);
        for (var step = now - Tolerance; step <= now + Tolerance; step++)
        {
            if (step > lastStep && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(key, step)), Encoding.ASCII.GetBytes(code)))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>The key as apps take it: base 32 without padding.</summary>
    public static string Write(byte[] key)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var b in key)
        {
            (bits, count) = ((bits << 8) | b, count + 8);
            while (count >= 5)
            {
                count -= 5;
                text.Append(Base32[(bits >> count) & 31]);
            }

            bits &= (1 << count) - 1;
        }

        return count == 0 ? text.ToString() : text.Append(Base32[(bits << (5 - count)) & 31]).ToString();
    }

    /// <summary>The address that a QR code carries.</summary>
    public static string Address(byte[] key, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Write(key)}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period={StepSeconds}";
}
