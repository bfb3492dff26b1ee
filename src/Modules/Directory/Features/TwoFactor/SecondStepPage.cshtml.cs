using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Forms;
using Tuijin.Shell.Layout;

namespace Tuijin.Directory.Features.TwoFactor;

/// <summary>A code of the authenticator app, or a recovery code.</summary>
internal sealed class CodeForm
{
    public string? Code { get; set; }

    public sealed class Rules : AbstractValidator<CodeForm>
    {
        public Rules() => RuleFor(form => form.Code).NotEmpty().WithMessage("请输入验证码。").MaximumLength(20).WithMessage("验证码不正确。");
    }
}

/// <summary>The second step of signing in.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class SecondStepPage(SecondStepHandler handler) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ReturnUrl")]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public CodeForm Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new CodeForm.Rules()))
        {
            return Page();
        }

        switch (await handler.Handle(Request.Cookies[SecondStepTickets.CookieName], Form.Code!, HttpContext, cancellationToken))
        {
            case SignInExpired expired:
                TempData.Refuse(expired.Message);
                return LocalRedirect("/sign-in");
            case { } refusal:
                return this.Refuse(refusal);
            default:
                Response.Cookies.Delete(SecondStepTickets.CookieName, new CookieOptions { Path = "/sign-in" });
                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        }
    }
}
