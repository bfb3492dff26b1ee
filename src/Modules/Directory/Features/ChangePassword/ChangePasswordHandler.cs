using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.ChangePassword;

/// <summary>The present and the new password.</summary>
internal sealed class ChangePasswordForm
{
    public string? Current { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }

    public sealed class Rules : AbstractValidator<ChangePasswordForm>
    {
        public Rules()
        {
            RuleFor(form => form.Current).NotEmpty().WithMessage("请输入当前密码。").MaximumLength(200).WithMessage("当前密码不正确。");
            RuleFor(form => form.Password).NotEmpty().WithMessage("请输入新密码。").MaximumLength(200).WithMessage("新密码过长。");
            RuleFor(form => form.Again).Equal(form => form.Password).WithMessage("两次输入的新密码不一致。");
        }
    }
}

/// <summary>Changes the viewer's own password; every other session of the viewer ends.</summary>
internal sealed class ChangePasswordHandler(
    TuijinDb db, Viewer viewer, SignInAttempts attempts, Sessions sessions, PasswordRules rules, IPasswordHasher<User> hasher, TimeProvider clock)
{
    /// <param name="session">The viewer's own session, which goes on.</param>
    public async Task<Refusal?> Handle(ChangePasswordForm form, Guid session, CancellationToken cancellationToken)
    {
        var user = await db.Set<User>().SingleAsync(row => row.Id == viewer.UserId, cancellationToken);
        if (user.PasswordHash is null)
        {
            return new NoPassword();
        }

        bool IsCurrent() => hasher.VerifyHashedPassword(user, user.PasswordHash!, form.Current!) is not PasswordVerificationResult.Failed;
        if (await attempts.Try(user, viewer, "修改密码", new WrongCurrentPassword(), IsCurrent, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (form.Password == form.Current)
        {
            return new SameAsBefore();
        }

        if (await rules.Problem(user, form.Password!) is { } weak)
        {
            return weak;
        }

        user.SetPassword(hasher.HashPassword(user, form.Password!), mustChange: false, clock);
        await sessions.EndAll(user.Id, except: session, cancellationToken);
        sessions.Reread(session);
        await sessions.Save("修改密码", cancellationToken);
        return null;
    }
}
