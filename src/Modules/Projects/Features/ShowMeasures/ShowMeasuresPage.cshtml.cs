using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Data;
using Tuijin.Rules.Measures;

namespace Tuijin.Projects.Features.ShowMeasures;

/// <summary>进度指标: the standard table of rates by county, township, tier or zone; each number opens its working.</summary>
[Authorize(ProjectPermissions.ReadMeasures)]
internal sealed class ShowMeasuresPage(MeasureReader reader, TuijinDb db, Viewer viewer, PermissionCatalogue permissions, Trail trail, TimeProvider clock) : PageModel
{
    public MeasureTable Table { get; private set; } = null!;

    public MeasureQuestion Question => Table.Question;

    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Groupings => [.. Enum.GetValues<MeasureGrouping>().Select(by => new SelectListItem("按" + by.Title(), by.Key(), by == Question.By))];

    public IReadOnlyList<SelectListItem> Bases => [.. Enum.GetValues<StartRateBasis>().Select(basis => new SelectListItem(basis.Title(), basis.Key(), basis == Question.Basis))];

    public string LatestMonth => clock.Today().ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public bool MayExport => permissions.Holds(viewer.Role, ProjectPermissions.Export);

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken cancellationToken)
    {
        Table = await reader.Read(MeasureQuestion.Of(Request.Query, clock.Today()), cancellationToken);
        if (export is "xlsx")
        {
            return MayExport ? await Workbook(cancellationToken) : Forbid();
        }

        Programmes = [new("全部计划", ""), .. (await db.Programmes().AsNoTracking().OrderBy(programme => programme.SortOrder).ToListAsync(cancellationToken))
            .Select(programme => new SelectListItem(programme.Name, programme.Id.Value.ToString(), programme.Id == Question.ProgrammeId))];
        return Page();
    }

    private async Task<FileContentResult> Workbook(CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await MeasureSheet.Write(content, Table, cancellationToken);
        trail.Note("导出进度指标", "projects:measures", new { 条件 = Request.QueryString.Value });
        await db.SaveChangesAsync(cancellationToken);
        return File(content.ToArray(), WorkbookWriter.ContentType, $"进度指标{Question.AsOf.Key}.xlsx");
    }
}
