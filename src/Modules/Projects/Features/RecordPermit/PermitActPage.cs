using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tuijin.Projects.Features.RecordPermit;

/// <summary>What the pages of acts on a recorded permit begin with: finding it, or answering who may not act on it.</summary>
internal abstract class PermitActPage(PermitPages pages) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    [FromRoute]
    public Guid Id { get; set; }

    public PermitOnPage Permit { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (permit, answer) = await pages.Load(this, Number, Id);
        if (permit is null)
        {
            context.Result = answer;
            return;
        }

        Permit = permit;
        await next();
    }
}
