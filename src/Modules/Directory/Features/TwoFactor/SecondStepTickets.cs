using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.TwoFactor;

/// <summary>Says for a few minutes that somebody has given a user's password and still owes the code. Travels in a cookie, protected.</summary>
internal sealed class SecondStepTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string CookieName = "tuijin-second-step";

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("Tuijin.SecondStep");

    public string Issue(Guid userId) => protector.Protect($"{userId:N} {(clock.UtcNow() + Life).Ticks}");

    /// <summary>The user of a ticket; null when it is missing, forged or too old.</summary>
    public Guid? Read(string? ticket)
    {
        try
        {
            var parts = ticket is { Length: > 0 } ? protector.Unprotect(ticket).Split(' ') : [];
            return parts.Length == 2 && new DateTime(long.Parse(parts[1]), DateTimeKind.Utc) > clock.UtcNow() ? Guid.ParseExact(parts[0], "N") : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
