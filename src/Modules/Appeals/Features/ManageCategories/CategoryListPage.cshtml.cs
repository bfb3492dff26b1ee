using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Features.ManageCategories;

/// <summary>The tree of categories with who usually handles each and how long that may take.</summary>
[Authorize(AppealPermissions.EditCategories)]
internal sealed class CategoryListPage(TuijinDb db, Viewer viewer, AppealCatalogue catalogue, TimeProvider clock) : PageModel
{
    public IReadOnlyList<CategoryRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var open = await db.AppealsVisibleTo(viewer).Where(appeal => appeal.IsOpen).GroupBy(appeal => appeal.CategoryCode).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var all = await db.AppealsVisibleTo(viewer).GroupBy(appeal => appeal.CategoryCode).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var rows = new List<CategoryRow>();
        foreach (var category in await catalogue.Categories(cancellationToken))
        {
            var lead = category.IsGroup ? null : await catalogue.Unit(category.DefaultLeadId?.Value, cancellationToken);
            rows.Add(new CategoryRow(category, lead?.Name ?? "", category.HandlingDays ?? DeadlineBook.Days(clock.Today(), category.Deadline), open.GetValueOrDefault(category.Code), all.GetValueOrDefault(category.Code)));
        }

        Rows = rows;
    }
}

/// <param name="WorkingDays">Of handling, by the rules in force today.</param>
/// <param name="Open">Appeals in it that are not finished.</param>
/// <param name="Total">All appeals in it.</param>
internal sealed record CategoryRow(CategoryLine Category, string Lead, int WorkingDays, int Open, int Total);
