using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;

namespace Tuijin.Directory.Features.SetUp;

/// <summary>Set-up: which departments solve problems?</summary>
[Authorize(DirectoryPermissions.SetUp)]
internal sealed class DepartmentsPage(TuijinDb db, Cities cities, AddDepartmentsHandler add, SetUpGuide guide) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public IFormFile? Table { get; set; }

    public IReadOnlyList<Organisation> Departments { get; private set; } = [];

    public string NextHref => guide.After(DepartmentsStep.Address);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Read(cancellationToken);
        Text = Departments.Count == 0 ? AddDepartmentsHandler.Proposal((await cities.Current(cancellationToken)).Name) : "";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Read(cancellationToken);
        var lines = UploadedTable.Read(Text, Table);
        if (lines.IsRefused)
        {
            return this.Refuse(lines.Refusal);
        }

        var added = await add.Handle(lines.Value, cancellationToken);
        return added.IsRefused ? this.Refuse(added.Refusal) : this.Done($"已添加 {added.Value.Count} 个部门。", DepartmentsStep.Address);
    }

    private async Task Read(CancellationToken cancellationToken) =>
        Departments = await db.Set<Organisation>().AsNoTracking().Where(row => row.Kind == OrganisationKind.Department).OrderBy(row => row.SortOrder).ToListAsync(cancellationToken);
}
