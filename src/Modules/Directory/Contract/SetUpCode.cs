using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Contract;

/// <summary>
/// The one-time code by which the first administrator of an empty installation shows that they run the program: made anew at
/// each start, printed by the program, asked for at /set-up, useless as soon as there is a user.
/// </summary>
public sealed class SetUpCode(IServiceScopeFactory scopes)
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private readonly string code = RandomNumberGenerator.GetString(Alphabet, 12);

    /// <summary>The code to print; null when there is a user already.</summary>
    public string? ToPrint()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<TuijinDb>().Set<User>().Any()
            ? null
            : string.Join('-', code.Chunk(4).Select(part => new string(part)));
    }

    internal bool Matches(string typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(typed.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()), Encoding.UTF8.GetBytes(code));
}
