using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Forms;

namespace Tuijin.Directory.Features.SetUp;

/// <summary>The first visit of an empty installation.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class StartPage(FirstAdministratorHandler handler, SetUpGuide guide) : PageModel
{
    [BindProperty]
    public FirstAdministratorForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await handler.IsNeeded(cancellationToken) ? Page() : LocalRedirect(guide.Steps[0].Href);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new FirstAdministratorForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Form, HttpContext, cancellationToken) is { } refusal ? this.Refuse(refusal) : LocalRedirect(guide.Steps[0].Href);
    }
}
