using System.Security.Cryptography;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>Passwords that are read out and typed once: 12 characters, 58 random bits, none that are easily taken for each other.</summary>
internal static class TemporaryPassword
{
    private const int Length = 12;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz", Digits = "23456789";

    public static string New()
    {
        // A letter and a digit at a place of their own keep to the password rules without throwing any away.
        var rest = RandomNumberGenerator.GetString(Letters + Digits, Length - 2);
        return RandomNumberGenerator.GetString(Letters, 1) + rest + RandomNumberGenerator.GetString(Digits, 1);
    }
}
