using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Forms;

namespace Tuijin.Directory.Features.ChangePassword;

/// <summary>One's own password.</summary>
[Authorize(DirectoryPermissions.OwnAccount)]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class ChangePasswordPage(ChangePasswordHandler handler) : PageModel
{
    [BindProperty]
    public ChangePasswordForm Form { get; set; } = new();

    /// <summary>Whether the user may do nothing else before.</summary>
    public bool IsForced => User.HasClaim(claim => claim.Type == UserPrincipal.MustChangePasswordClaim);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new ChangePasswordForm.Rules()))
        {
            return Page();
        }

        var session = Guid.Parse(User.FindFirstValue(Viewer.SessionClaim)!);
        return await handler.Handle(Form, session, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("密码已修改。", "/");
    }
}
