using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Accountability.Data;

/// <summary>The only door to the table of tasks.</summary>
internal static class DutyScope
{
    /// <summary>City-wide roles see every task; a department or zone what it leads or supports; a county or township besides what lies in its branch.</summary>
    public static IQueryable<Duty> DutiesVisibleTo(this TuijinDb db, Viewer viewer)
    {
        var all = db.Set<Duty>();
        var own = new OrganisationId(viewer.OrganisationId ?? Guid.Empty);
        return viewer.Role switch
        {
            Role.Department or Role.Zone => all.Where(duty => duty.LeadId == own || duty.Supports.Any(support => support.OrganisationId == own)),
            Role.County or Role.Township => all.Where(
                Scope.IsWithin<Duty>(duty => duty.DivisionPath, viewer.ScopePath)
                    .Or(duty => duty.LeadId == own || duty.Supports.Any(support => support.OrganisationId == own))),
            _ => viewer.SeesCity ? all : all.Where(duty => false),
        };
    }

    /// <summary>One task with all that its acts need, to be changed; null when it is not there or not the viewer's to see.</summary>
    public static Task<Duty?> DutyToChange(this TuijinDb db, string number, Viewer viewer, CancellationToken cancellationToken) =>
        db.DutiesVisibleTo(viewer).Include(duty => duty.Supports).Include(duty => duty.Steps.OrderBy(step => step.Order))
            .AsSplitQuery().SingleOrDefaultAsync(duty => duty.Number == number, cancellationToken);
}
