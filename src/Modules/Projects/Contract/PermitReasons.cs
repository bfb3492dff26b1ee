using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Contract;

/// <summary>Says which permits of projects are overdue. It stands beside the reasons of a light and never changes the light.</summary>
public sealed class PermitReasons(TuijinDb db, WorkingCalendars calendars, TimeProvider clock)
{
    /// <summary>The kinds of records that the answer is made of, for caches that must hear of changes.</summary>
    public static IReadOnlyList<Type> MadeOf { get; } = [typeof(Permit)];

    /// <summary>A sentence for each of the projects that has overdue permits, the latest first.</summary>
    /// <param name="ids">Projects which the caller has found through their scope.</param>
    public async Task<IReadOnlyDictionary<ProjectId, string>> Of(IReadOnlyCollection<ProjectId> ids, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var late = await (from permit in db.Set<Permit>().AsNoTracking()
                          join unit in db.Set<OrganisationView>() on permit.DepartmentId equals unit.Id
                          where permit.DoneOn == null && permit.DueOn < today && ids.Contains(permit.ProjectId)
                          orderby permit.DueOn, permit.Title
                          select new { permit.ProjectId, permit.Title, DueOn = permit.DueOn!.Value, Department = unit.ShortName }).ToListAsync(cancellationToken);
        var calendar = await calendars.Current(cancellationToken);
        return late.GroupBy(permit => permit.ProjectId).ToDictionary(
            project => project.Key,
            project => string.Join('；', project.Select(permit => PermitWords.Reason(permit.Title, calendar.WorkingDaysBetween(permit.DueOn, today).Days, permit.Department, permit.DueOn))) + "。");
    }
}
