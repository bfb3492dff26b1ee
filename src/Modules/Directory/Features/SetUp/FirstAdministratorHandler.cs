using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.ChangePassword;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.SetUp;

/// <summary>Who sets the installation up.</summary>
internal sealed class FirstAdministratorForm
{
    /// <summary>As printed by the program when it started.</summary>
    public string? Code { get; set; }

    public string? UserName { get; set; }

    public string? DisplayName { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }

    public sealed class Rules : AbstractValidator<FirstAdministratorForm>
    {
        public Rules()
        {
            RuleFor(form => form.Code).NotEmpty().WithMessage("请输入程序启动时显示的一次性设置码。").MaximumLength(40).WithMessage("设置码不正确。");
            RuleFor(form => form.UserName).NotEmpty().WithMessage("请填写登录名。").Matches(@"^[\p{L}\p{Nd}._@-]{2,50}$").WithMessage("登录名为 2 至 50 个字，只能用文字、数字和“.”“_”“-”“@”。");
            RuleFor(form => form.DisplayName).NotEmpty().WithMessage("请填写姓名。").MaximumLength(60).WithMessage("姓名不超过 60 个字。");
            RuleFor(form => form.Password).NotEmpty().WithMessage("请设置密码。").MaximumLength(200).WithMessage("密码过长。");
            RuleFor(form => form.Again).Equal(form => form.Password).WithMessage("两次输入的密码不一致。");
        }
    }
}

/// <summary>Makes the first administrator of an empty installation, for whoever can read the program's output.</summary>
internal sealed class FirstAdministratorHandler(
    TuijinDb db, SetUpCode code, PasswordRules rules, IPasswordHasher<User> hasher, ILookupNormalizer normalizer, Sessions sessions, TimeProvider clock)
{
    /// <summary>Whether there is nobody yet.</summary>
    public async Task<bool> IsNeeded(CancellationToken cancellationToken) => !await db.Set<User>().AnyAsync(cancellationToken);

    public async Task<Refusal?> Handle(FirstAdministratorForm form, HttpContext http, CancellationToken cancellationToken)
    {
        // In one transaction, so that of two first administrators at the same moment one is refused.
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellationToken);
        if (!await IsNeeded(cancellationToken))
        {
            return new AlreadySetUp();
        }

        if (!code.Matches(form.Code!))
        {
            return new WrongSetUpCode();
        }

        var user = new User
        {
            Id = clock.NewGuid(),
            UserName = form.UserName!.Trim(),
            NormalizedUserName = normalizer.NormalizeName(form.UserName.Trim()),
            DisplayName = form.DisplayName!.Trim(),
            Role = Role.Administrator,
            ScopePath = "/",
            CreatedAt = clock.UtcNow(),
        };
        if (await rules.Problem(user, form.Password!) is { } weak)
        {
            return weak;
        }

        user.SetPassword(hasher.HashPassword(user, form.Password!), mustChange: false, clock);
        db.Add(user);
        await db.Save("创建首位系统管理员", cancellationToken);
        await sessions.SignIn(user, http, "初始设置", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
