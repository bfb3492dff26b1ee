using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Features.ListProjects;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>A project as the ledger would export it now.</summary>
/// <param name="PlanYear">Year of its 本年计划.</param>
internal sealed record PresentProject(PresentRecord Record, int PlanYear);

/// <summary>Reads projects with the very columns of the export, so that what was exported and what is there now are written alike.</summary>
internal sealed class PresentRecords(TuijinDb db, Viewer viewer, DateOnly today)
{
    private IReadOnlyList<Column<ProjectRow>>? columns;

    public async Task<Dictionary<ProjectId, PresentProject>> Load(IReadOnlyCollection<ProjectId> ids, CancellationToken cancellationToken)
    {
        columns ??= [.. ProjectColumns.All(await ProjectNames.Load(db, cancellationToken)).Where(column => ProjectFields.Exported.Find(column.Key) is not null)];
        var rows = await ProjectList.Rows(db, viewer, today).Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new PresentProject(
            new PresentRecord(row.Revision, columns.ToDictionary(column => column.Key, column => column.Value(row))), row.AsOfMonth / 100));
    }
}
