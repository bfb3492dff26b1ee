using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;

namespace Tuijin.Directory.Features.ManageDivisions;

/// <summary>A division with its own units, and the enterprises in it and in the divisions below, as the list behind the number shows them.</summary>
internal sealed record DivisionRow(string Code, string Name, DivisionLevel Level, int Organisations, int Enterprises);

/// <summary>Code and name of a division.</summary>
internal sealed class DivisionForm
{
    public string? Code { get; set; }

    public string? Name { get; set; }
}

/// <summary>The tree of divisions.</summary>
[Authorize(DirectoryPermissions.ReadOrganisations)]
internal sealed class DivisionsPage(TuijinDb db, Viewer viewer, PermissionCatalogue permissions, AddDivisionHandler handler) : PageModel
{
    [BindProperty]
    public DivisionForm Form { get; set; } = new();

    public IReadOnlyList<DivisionRow> Divisions { get; private set; } = [];

    public bool MayEdit => permissions.Holds(viewer.Role, DirectoryPermissions.EditOrganisations);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Divisions = await (
        from division in db.Set<Division>()
        orderby division.DivisionPath
        select new DivisionRow(division.Code, division.Name, division.Level,
            db.Set<Organisation>().Count(row => row.DivisionId == division.Id), db.Set<Enterprise>().Count(row => row.DivisionPath.StartsWith(division.DivisionPath)))).ToListAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayEdit)
        {
            return Forbid();
        }

        if (await handler.Handle(Form.Code, Form.Name, cancellationToken) is { } refusal)
        {
            await OnGetAsync(cancellationToken);
            return this.Refuse(refusal);
        }

        return this.Done("区划已添加。", "/divisions");
    }
}
