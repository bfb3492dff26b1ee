using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Takes a ledger in; lists the imports of who looks.</summary>
[Authorize(ProjectPermissions.Import)]
internal sealed class ImportProjectsPage(StartImportHandler start, ImportJobs jobs) : PageModel
{
    [BindProperty]
    public IFormFile? Table { get; set; }

    public IReadOnlyList<ImportJob> Latest { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Latest = await jobs.Latest(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Table is null)
        {
            return await Refused(new BadField(nameof(Table), "请选择要导入的文件。"), cancellationToken);
        }

        await using var content = Table.OpenReadStream();
        var started = await start.Handle(content, Table.FileName, cancellationToken);
        return started.IsRefused ? await Refused(started.Refusal, cancellationToken) : LocalRedirect(ImportJobPage.Href(started.Value));
    }

    private async Task<IActionResult> Refused(Refusal refusal, CancellationToken cancellationToken)
    {
        Latest = await jobs.Latest(cancellationToken);
        ModelState.AddModelError(nameof(Table), refusal.Message);
        Response.StatusCode = refusal.StatusCode;
        return Page();
    }
}
