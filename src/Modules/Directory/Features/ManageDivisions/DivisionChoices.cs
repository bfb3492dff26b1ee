using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Features.ManageDivisions;

/// <summary>Divisions as forms offer them.</summary>
internal static class DivisionChoices
{
    /// <summary>All divisions in the order of the tree, indented by level.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> All(TuijinDb db, CancellationToken cancellationToken) =>
        [.. (await db.Set<Division>().AsNoTracking().OrderBy(row => row.DivisionPath).ToListAsync(cancellationToken))
            .Select(row => new SelectListItem(new string('　', (int)row.Level) + row.Name, row.Id.Value.ToString()))];

    /// <summary>Chinese name of a level.</summary>
    public static string Title(this DivisionLevel level) => level switch
    {
        DivisionLevel.City => "市",
        DivisionLevel.County => "县（区）",
        DivisionLevel.Township => "乡镇（街道）",
    };
}
