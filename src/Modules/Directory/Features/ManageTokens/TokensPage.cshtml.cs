using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Features.ManageUsers;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.ManageTokens;

/// <summary>What a token is for, and for how long.</summary>
internal sealed class TokenForm
{
    public string? Name { get; set; }

    public int? Days { get; set; }
}

/// <summary>API tokens of one user.</summary>
[Authorize(DirectoryPermissions.ManageUsers)]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class TokensPage(TuijinDb db, TokenHandlers handlers, ILookupNormalizer normalizer, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Name { get; set; } = "";

    [BindProperty]
    public TokenForm Form { get; set; } = new();

    public User Account { get; private set; } = null!;

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>The secret of a new token, shown once.</summary>
    public string? Secret { get; private set; }

    public string StateOf(ApiToken token) => token.RevokedAt is not null ? "已撤销" : token.ExpiresAt <= clock.UtcNow() ? "已到期" : "有效";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await db.UserNamed(Name, normalizer, context.HttpContext.RequestAborted) is not { } user)
        {
            context.Result = NotFound();
            return;
        }

        Account = user;
        Tokens = await db.Set<ApiToken>().AsNoTracking().Where(token => token.UserId == user.Id).OrderByDescending(token => token.CreatedAt).ToListAsync();
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var created = await handlers.Create.Handle(Name, Form.Name ?? "", Form.Days, cancellationToken);
        if (created.IsRefused)
        {
            return this.Refuse(created.Refusal);
        }

        Secret = created.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string? tokenName, CancellationToken cancellationToken) =>
        await handlers.Revoke.Handle(Name, tokenName ?? "", cancellationToken) is { } refusal
            ? this.Refuse(refusal)
            : this.Done("令牌已撤销。", UserList.Href(Account.UserName!) + "/tokens");
}
