using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.ManageDivisions;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;

namespace Tuijin.Directory.Features.SetUp;

/// <summary>Set-up: which counties and townships?</summary>
[Authorize(DirectoryPermissions.SetUp)]
internal sealed class SetUpDivisionsPage(TuijinDb db, AddDivisionsHandler add, RemoveDivisionHandler remove, SetUpGuide guide) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public IFormFile? Table { get; set; }

    [BindProperty]
    public bool WithGovernments { get; set; } = true;

    public IReadOnlyList<Division> Divisions { get; private set; } = [];

    public string NextHref => guide.After(DivisionsStep.Address);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Divisions = await db.Set<Division>().AsNoTracking().OrderBy(row => row.DivisionPath).ToListAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        var lines = UploadedTable.Read(Text, Table);
        if (lines.IsRefused)
        {
            return this.Refuse(lines.Refusal);
        }

        var added = await add.Handle(lines.Value, WithGovernments, cancellationToken);
        return added.IsRefused ? this.Refuse(added.Refusal) : this.Done($"已添加 {added.Value.Count} 个区划。", DivisionsStep.Address);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? code, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return await remove.Handle(code ?? "", cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("区划已删除。", DivisionsStep.Address);
    }
}
