using FluentValidation;

namespace Tuijin.Directory.Features.SignIn;

/// <summary>Name and password.</summary>
internal sealed class SignInForm
{
    public string? UserName { get; set; }

    public string? Password { get; set; }

    public sealed class Rules : AbstractValidator<SignInForm>
    {
        public Rules()
        {
            RuleFor(form => form.UserName).NotEmpty().WithMessage("请输入登录名。").MaximumLength(100).WithMessage("登录名不超过 100 个字。");
            RuleFor(form => form.Password).NotEmpty().WithMessage("请输入密码。").MaximumLength(200).WithMessage("密码不超过 200 个字。");
        }
    }
}
