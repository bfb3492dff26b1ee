using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Accountability.Domain;
using Tuijin.Accountability.Features.ViewDuty;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Forms;

namespace Tuijin.Accountability.Features.ActOnDuty;

/// <summary>The form of every act on a task; beside reading tasks the viewer needs the act's own permission.</summary>
[Authorize(AccountabilityPermissions.Read)]
internal sealed class DutyActPage(DutyReader reader, DutyActHandler handler, PermissionCatalogue permissions, Viewer viewer) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [FromRoute]
    public string Act { get; set; } = "";

    [BindProperty]
    public DutyActForm Form { get; set; } = new();

    public DutyActWords Words { get; private set; } = null!;

    public DutyFacts Duty { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (DutyActWords.At(Act) is not { } words)
        {
            context.Result = NotFound();
        }
        else if (!permissions.Holds(viewer.Role, words.Act.Permission()))
        {
            context.Result = Forbid();
        }
        else if (await reader.Find(Number, HttpContext.RequestAborted) is not { } duty)
        {
            context.Result = NotFound();
        }
        else
        {
            (Words, Duty) = (words, duty);
            await next();
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new DutyActForm.Rules(Words)))
        {
            return Page();
        }

        if (await handler.Handle(Number, Words, Form, cancellationToken) is not { } refusal)
        {
            return this.Done($"{Number}{Words.Done}", $"/duties/{Number}");
        }

        // Above the form that was filled in stands the task as it is by now.
        Duty = await reader.Find(Number, cancellationToken) ?? Duty;
        return this.Refuse(refusal);
    }
}
