using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Data;
using Tuijin.Directory.Features.EnterpriseList;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Panels;

namespace Tuijin.Directory.Features.EnterprisePage;

/// <summary>A panel with what it shows.</summary>
internal sealed record LoadedPanel(string Title, string Partial, object Content);

/// <summary>One enterprise: facts, what higher modules show of it, and its history.</summary>
[Authorize(DirectoryPermissions.ReadEnterprises)]
internal sealed class ShowEnterprisePage(TuijinDb db, Viewer viewer, PermissionCatalogue permissions, IEnumerable<IRecordPanel<EnterpriseId>> panels) : PageModel
{
    public EnterpriseRow Enterprise { get; private set; } = new();

    /// <summary>Cells of the imported table that no field takes.</summary>
    public IReadOnlyDictionary<string, string> SourceTexts { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<LoadedPanel> Panels { get; private set; } = [];

    public bool MayEdit => permissions.Holds(viewer.Role, DirectoryPermissions.EditEnterprises);

    public async Task<IActionResult> OnGetAsync(string creditCode, CancellationToken cancellationToken)
    {
        if (await db.EnterpriseRowsFor(viewer).SingleOrDefaultAsync(row => row.CreditCode == creditCode, cancellationToken) is not { } enterprise)
        {
            return NotFound();
        }

        Enterprise = enterprise;
        SourceTexts = await db.EnterprisesVisibleTo(viewer).Where(row => row.CreditCode == creditCode).Select(row => row.SourceTexts).SingleAsync(cancellationToken);
        var loaded = new List<LoadedPanel>();
        foreach (var panel in panels.OrderBy(panel => panel.Order))
        {
            if (await panel.Load(new EnterpriseId(enterprise.Id), cancellationToken) is { } content)
            {
                loaded.Add(new LoadedPanel(panel.Title, panel.Partial, content));
            }
        }

        Panels = loaded;
        return Page();
    }
}
