using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>What an administrator may change of a user.</summary>
internal sealed class EditUserForm
{
    public string? DisplayName { get; set; }

    public Role Role { get; set; }

    /// <summary>Name or short name.</summary>
    public string? Organisation { get; set; }

    /// <summary>统一社会信用代码.</summary>
    public string? Enterprise { get; set; }

    public string? Post { get; set; }

    /// <summary>The stamp of the row that the form was filled from.</summary>
    public string? Stamp { get; set; }

    public sealed class Rules : AbstractValidator<EditUserForm>
    {
        public Rules()
        {
            RuleFor(form => form.DisplayName).NotEmpty().WithMessage("请填写姓名。").MaximumLength(60).WithMessage("姓名不超过 60 个字。");
            RuleFor(form => form.Role).IsInEnum().WithMessage("请选择角色。");
            RuleFor(form => form.Post).MaximumLength(60).WithMessage("职务不超过 60 个字。");
            RuleFor(form => form.Organisation).MaximumLength(120).WithMessage("单位名称不超过 120 个字。");
            RuleFor(form => form.Enterprise).MaximumLength(40).WithMessage("统一社会信用代码应为 18 位。");
        }
    }
}

/// <summary>Changes a user's name, role and organisation; the change reaches the user's open sessions at once.</summary>
internal sealed class EditUserHandler(TuijinDb db, Affiliations affiliations, Sessions sessions, ILookupNormalizer normalizer, LastChanges changes, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string userName, EditUserForm form, CancellationToken cancellationToken)
    {
        if (await db.UserNamed(userName, normalizer, cancellationToken) is not { } user)
        {
            return new NoSuchUser(userName);
        }

        if (form.Stamp is not null && form.Stamp != user.ConcurrencyStamp)
        {
            return await changes.Since<User>(user.AuditSubject, $"用户“{user.UserName}”", cancellationToken);
        }

        if (user.Role is Role.Administrator && form.Role is not Role.Administrator && !await db.HasOtherAdministrator(user, cancellationToken))
        {
            return new LastAdministrator();
        }

        var found = await affiliations.Find(form.Role, form.Organisation, form.Enterprise, cancellationToken);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        (user.DisplayName, user.Role, user.Post) = (form.DisplayName!.Trim(), form.Role, form.Post?.Trim() is { Length: > 0 } post ? post : null);
        (user.OrganisationId, user.EnterpriseId, user.ScopePath) = (found.Value.OrganisationId, found.Value.EnterpriseId, found.Value.ScopePath);
        user.Restamp(clock);
        await db.Save("修改用户", cancellationToken);
        await sessions.RereadAll(user.Id, cancellationToken);
        return null;
    }
}
