using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tuijin.Directory.Features.CitySignIn;
using Tuijin.Directory.Features.SetUp;
using Tuijin.Directory.Features.TwoFactor;
using Tuijin.Foundation.Forms;

namespace Tuijin.Directory.Features.SignIn;

/// <summary>Where everybody begins.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class SignInPage(SignInHandler handler, DemonstrationAccounts demonstration, CitySignInOptions city, FirstAdministratorHandler first) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ReturnUrl")]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public SignInForm Form { get; set; } = new();

    public IReadOnlyList<DemonstrationRole> Demonstration { get; private set; } = [];

    /// <summary>Word on the link to the city's identity platform; null when none is configured.</summary>
    public string? CitySignInTitle => city.IsConfigured ? city.Title : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await first.IsNeeded(cancellationToken))
        {
            return Redirect("/set-up");
        }

        Demonstration = await demonstration.Read(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Demonstration = await demonstration.Read(cancellationToken);
        if (!this.Accepts(Form, new SignInForm.Rules()))
        {
            return Page();
        }

        var progress = await handler.Handle(Form, HttpContext, cancellationToken);
        if (progress.IsRefused)
        {
            return this.Refuse(progress.Refusal);
        }

        if (progress.Value.Ticket is not { } ticket)
        {
            return LocalRedirect(Goal());
        }

        Response.Cookies.Append(SecondStepTickets.CookieName, ticket, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Request.IsHttps, MaxAge = SecondStepTickets.Life, Path = "/sign-in",
        });
        return RedirectToPage("/Features/TwoFactor/SecondStepPage", new { ReturnUrl });
    }

    public async Task<IActionResult> OnPostDemonstrationAsync(string? name, CancellationToken cancellationToken) =>
        await demonstration.SignIn(name ?? "", HttpContext, cancellationToken) is { } refusal
            ? StatusCode(refusal.StatusCode)
            : LocalRedirect(Goal());

    /// <summary>Where the visitor wanted to go; never another site.</summary>
    private string Goal() => Url.IsLocalUrl(ReturnUrl) && !ReturnUrl.StartsWith("/sign-", StringComparison.Ordinal) ? ReturnUrl : "/";
}
