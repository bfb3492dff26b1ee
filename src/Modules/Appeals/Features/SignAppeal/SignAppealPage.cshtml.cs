using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Results;
using Tuijin.Shell.Layout;

namespace Tuijin.Appeals.Features.SignAppeal;

/// <summary>签收: one button on the appeal's page, no form of its own.</summary>
[Authorize(AppealPermissions.Handle)]
internal sealed class SignAppealPage(SignAppealHandler handler) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    public IActionResult OnGet() => LocalRedirect(AppealLinks.Of(Number));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        switch (await handler.Handle(Number, new SignAppealForm(), cancellationToken))
        {
            case null:
                return this.Done("已签收。", AppealLinks.Of(Number));
            case { StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden } refusal:
                return StatusCode(refusal.StatusCode);
            case var refusal:
                TempData.Refuse(refusal.Message);
                return LocalRedirect(AppealLinks.Of(Number));
        }
    }
}

internal sealed class SignAppealForm : IActForm
{
    public long? Revision { get; set; }

    /// <summary>There is nothing to fill in.</summary>
    public sealed class Rules : FluentValidation.AbstractValidator<SignAppealForm>;
}

/// <summary>A unit confirms that it has the matter.</summary>
internal sealed class SignAppealHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, SignAppealForm form, CancellationToken cancellationToken) =>
        desk.Do(number, form.Revision, (appeal, on) => appeal.Sign(on), cancellationToken);
}
