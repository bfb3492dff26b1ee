using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Features.SaveEnterprise;

/// <summary>What adding and changing an enterprise share: the fields and what they offer.</summary>
internal abstract class EnterpriseFieldsPage(TuijinDb db, Viewer viewer) : PageModel
{
    [BindProperty]
    public EnterpriseForm Form { get; set; } = new();

    /// <summary>Titles as one text, separated as people separate words.</summary>
    [BindProperty]
    public string? TitlesText { get; set; }

    /// <summary>The divisions in which the viewer may register, by code.</summary>
    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Zones { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Scales { get; } = [.. Enum.GetValues<EnterpriseScale>().Select(scale => new SelectListItem(scale.Title(), scale.ToString()))];

    protected TuijinDb Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var branch = viewer.Role is Role.County or Role.Township ? viewer.ScopePath : "/";
        Divisions = [.. (await db.Set<Division>().AsNoTracking().Within(row => row.DivisionPath, branch).Where(row => row.Level != DivisionLevel.City).OrderBy(row => row.DivisionPath).ToListAsync())
            .Select(row => new SelectListItem(new string('　', (int)row.Level - 1) + row.Name, row.Code))];
        Zones = [.. (await db.Set<Organisation>().AsNoTracking().Where(row => row.Kind == OrganisationKind.ZoneBody && row.IsActive).OrderBy(row => row.SortOrder).ToListAsync())
            .Select(row => new SelectListItem(row.ShortName, row.Name))];
        Form.Titles = [.. (TitlesText ?? "").Split(['、', '，', ',', '；', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        await next();
    }
}
