using Microsoft.AspNetCore.Identity;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.ChangePassword;

/// <summary>Whether a password is good enough, by Identity's validators.</summary>
internal sealed class PasswordRules(UserManager<User> users)
{
    public const string Hint = "不少于 10 个字符，须同时有小写字母和数字；不要包含登录名，也不要用常见的密码。";

    /// <summary>Null when the password may be used.</summary>
    public async Task<Refusal?> Problem(User user, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (await validator.ValidateAsync(users, user, password) is { Succeeded: false } answer)
            {
                return new WeakPassword(string.Concat(answer.Errors.Select(error => error.Description)));
            }
        }

        return null;
    }
}

/// <summary>Refuses what is tried first by everybody who guesses.</summary>
internal sealed class GuessablePasswords : IPasswordValidator<User>
{
    private const int Longest = 128;

    private static readonly string[] CommonParts =
        ["password", "passw0rd", "p@ssw0rd", "admin", "qwerty", "qwer1234", "1qaz2wsx", "abc123", "abcd1234", "a123456", "123456", "654321", "111111", "000000", "888888", "666666", "woaini", "5201314", "tuijin", "gongxinju", "zhengfu"];

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) => Task.FromResult(Problem(user, password ?? "") is { } problem
        ? IdentityResult.Failed(new IdentityError { Code = "Guessable", Description = problem })
        : IdentityResult.Success);

    private static string? Problem(User user, string password) => password switch
    {
        { Length: > Longest } => $"密码不超过 {Longest} 个字符。",
        _ when user.UserName is { Length: >= 3 } name && password.Contains(name, StringComparison.OrdinalIgnoreCase) => "密码不能包含登录名。",
        _ when CommonParts.FirstOrDefault(part => IsMostly(password, part)) is not null => "该密码过于常见，容易被猜到，请换一个。",
        _ => null,
    };

    /// <summary>A common password with little around it; a long sentence may contain one.</summary>
    private static bool IsMostly(string password, string part) => password.Contains(part, StringComparison.OrdinalIgnoreCase) && password.Length - part.Length < 8;
}

/// <summary>Identity's sentences in Chinese.</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"密码不少于 {length} 个字符。");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "密码须有数字。");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "密码须有小写字母。");

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), "密码须有大写字母。");

    public override IdentityError PasswordRequiresNonAlphanumeric() => Say(nameof(PasswordRequiresNonAlphanumeric), "密码须有标点符号。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), $"密码须有不少于 {uniqueChars} 个不同的字符。");

    private static IdentityError Say(string code, string description) => new() { Code = code, Description = description };
}
