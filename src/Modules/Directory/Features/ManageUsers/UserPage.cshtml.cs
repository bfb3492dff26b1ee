using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>One user: role, organisation, state, password.</summary>
[Authorize(DirectoryPermissions.ManageUsers)]
internal sealed class UserPage(TuijinDb db, UserHandlers handlers, ILookupNormalizer normalizer, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Name { get; set; } = "";

    [BindProperty]
    public EditUserForm Form { get; set; } = new();

    public UserRow Account { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    /// <summary>A new temporary password, shown once.</summary>
    public string? Password { get; private set; }

    public bool IsLocked => Account.LockedUntil > clock.GetUtcNow();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await db.UserNamed(Name, normalizer, context.HttpContext.RequestAborted) is not { } user)
        {
            context.Result = NotFound();
            return;
        }

        Account = await db.UserRows().SingleAsync(row => row.Id == user.Id);
        Organisations = await UserChoices.Organisations(db, context.HttpContext.RequestAborted);
        await next();
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var user = await db.UserNamed(Name, normalizer, cancellationToken);
        Form = new EditUserForm
        {
            DisplayName = user!.DisplayName,
            Role = user.Role,
            Organisation = user.OrganisationId is { } organisation
                ? await db.Set<OrganisationView>().Where(row => row.Id == new OrganisationId(organisation)).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) : null,
            Enterprise = user.EnterpriseId is { } enterprise
                ? await db.Set<EnterpriseView>().Where(row => row.Id == new EnterpriseId(enterprise)).Select(row => row.CreditCode).SingleOrDefaultAsync(cancellationToken) : null,
            Post = user.Post,
            Stamp = user.ConcurrencyStamp,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => this.Accepts(Form, new EditUserForm.Rules())
        ? Answer(await handlers.Edit.Handle(Name, Form, cancellationToken), "用户已修改。")
        : Page();

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancellationToken) => Answer(await handlers.Disable.Handle(Name, isDisabled: true, cancellationToken), "用户已停用。");

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancellationToken) => Answer(await handlers.Disable.Handle(Name, isDisabled: false, cancellationToken), "用户已启用。");

    public async Task<IActionResult> OnPostUnlockAsync(CancellationToken cancellationToken) => Answer(await handlers.Unlock.Handle(Name, cancellationToken), "已解除锁定。");

    public async Task<IActionResult> OnPostResetPasswordAsync(bool removeSecondStep, CancellationToken cancellationToken)
    {
        var reset = await handlers.ResetPassword.Handle(Name, cancellationToken, removeSecondStep);
        if (reset.IsRefused)
        {
            return this.Refuse(reset.Refusal);
        }

        Password = reset.Value;
        return Page();
    }

    private IActionResult Answer(Refusal? refusal, string done) => refusal is null ? this.Done(done, UserList.Href(Account.UserName)) : this.Refuse(refusal);
}
