using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>A user to be added.</summary>
internal sealed class AddUserForm
{
    public string? UserName { get; set; }

    public string? DisplayName { get; set; }

    public Role? Role { get; set; }

    public string? Organisation { get; set; }

    public string? Enterprise { get; set; }

    public string? Post { get; set; }

    public sealed class Rules : AbstractValidator<AddUserForm>
    {
        public Rules()
        {
            RuleFor(form => form.UserName).NotEmpty().WithMessage("请填写登录名。");
            RuleFor(form => form.DisplayName).NotEmpty().WithMessage("请填写姓名。");
            RuleFor(form => form.Role).NotNull().WithMessage("请选择角色。").IsInEnum().WithMessage("请选择角色。");
            RuleFor(form => form.Organisation).MaximumLength(120).WithMessage("单位名称不超过 120 个字。");
            RuleFor(form => form.Enterprise).MaximumLength(40).WithMessage("统一社会信用代码应为 18 位。");
        }
    }
}

/// <summary>Adding a user; the temporary password is shown once.</summary>
[Authorize(DirectoryPermissions.ManageUsers)]
internal sealed class AddUserPage(TuijinDb db, AddUserHandler handler) : PageModel
{
    [BindProperty]
    public AddUserForm Form { get; set; } = new();

    /// <summary>The temporary password; null until the user was added.</summary>
    public string? Password { get; private set; }

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Organisations = await UserChoices.Organisations(db, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Organisations = await UserChoices.Organisations(db, cancellationToken);
        if (!this.Accepts(Form, new AddUserForm.Rules()))
        {
            return Page();
        }

        var added = await handler.Handle(new NewUser(Form.UserName!, Form.DisplayName!, Form.Role!.Value, Form.Organisation, Form.Enterprise, Form.Post), cancellationToken);
        if (added.IsRefused)
        {
            return this.Refuse(added.Refusal);
        }

        Password = added.Value;
        return Page();
    }
}
