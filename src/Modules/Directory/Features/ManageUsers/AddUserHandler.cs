using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>Adds a user with a temporary password.</summary>
internal sealed partial class AddUserHandler(TuijinDb db, Affiliations affiliations, IPasswordHasher<User> hasher, ILookupNormalizer normalizer, TimeProvider clock)
{
    public async Task<Result<string>> Handle(NewUser form, CancellationToken cancellationToken)
    {
        var name = form.UserName.Trim();
        if (!UserNames().IsMatch(name) || name is "new")
        {
            return new BadField(nameof(NewUser.UserName), "登录名为 2 至 50 个字，只能用文字、数字和“.”“_”“-”“@”。");
        }

        if (form.DisplayName.Trim() is not { Length: > 0 and <= 60 } displayName || displayName.Any(char.IsControl))
        {
            return new BadField(nameof(NewUser.DisplayName), "请填写姓名，不超过 60 个字。");
        }

        if (form.Post?.Trim() is { } post && (post.Length > 60 || post.Any(char.IsControl)))
        {
            return new BadField(nameof(NewUser.Post), "职务不超过 60 个字。");
        }

        if (await db.UserNamed(name, normalizer, cancellationToken) is not null)
        {
            return new UserNameTaken(name);
        }

        var found = await affiliations.Find(form.Role, form.Organisation, form.Enterprise, cancellationToken);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        var user = new User
        {
            Id = clock.NewGuid(),
            UserName = name,
            NormalizedUserName = normalizer.NormalizeName(name),
            DisplayName = displayName,
            Role = form.Role,
            OrganisationId = found.Value.OrganisationId,
            EnterpriseId = found.Value.EnterpriseId,
            ScopePath = found.Value.ScopePath,
            Post = form.Post?.Trim() is { Length: > 0 } text ? text : null,
            CreatedAt = clock.UtcNow(),
        };
        var password = TemporaryPassword.New();
        user.SetPassword(hasher.HashPassword(user, password), mustChange: true, clock);
        db.Add(user);
        await db.Save("添加用户", cancellationToken);
        return password;
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}._@-]{2,50}$")]
    private static partial Regex UserNames();
}
