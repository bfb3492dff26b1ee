using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>What the forms of users offer to choose from.</summary>
internal static class UserChoices
{
    public static IReadOnlyList<SelectListItem> Roles { get; } = [.. Enum.GetValues<Role>().Select(role => new SelectListItem(role.Title(), role.ToString()))];

    /// <summary>Organisations in use by name, grouped by kind.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> Organisations(TuijinDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Set<OrganisationView>().Where(row => row.IsActive).OrderBy(row => row.SortOrder).ThenBy(row => row.Name)
            .Select(row => new { row.Name, row.ShortName, row.Kind }).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => row.Kind).OrderBy(kind => kind.Key).SelectMany(kind =>
        {
            var group = new SelectListGroup { Name = kind.Key.Title() };
            return kind.Select(row => new SelectListItem(row.ShortName, row.Name) { Group = group });
        })];
    }
}
