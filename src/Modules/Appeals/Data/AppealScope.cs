using System.Linq.Expressions;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Appeals.Data;

/// <summary>The only door to the tables of appeals and what belongs to them.</summary>
internal static class AppealScope
{
    /// <summary>
    /// City-wide roles see every appeal; a department what is or was assigned to it; a county, township or zone its branch
    /// besides; an enterprise its own; an association, and any office, what it raised.
    /// </summary>
    public static IQueryable<Appeal> AppealsVisibleTo(this TuijinDb db, Viewer viewer)
    {
        var all = db.Set<Appeal>();
        if (viewer.SeesCity)
        {
            return all;
        }

        var organisation = new OrganisationId(viewer.OrganisationId ?? Guid.Empty);
        return viewer.Role switch
        {
            Role.Enterprise => OfEnterprise(all, new EnterpriseId(viewer.EnterpriseId ?? Guid.Empty)),
            Role.Association => all.Where(appeal => appeal.RaisedByOrganisationId == organisation),
            Role.Department => all.Where(Touches(db, organisation)),
            Role.County or Role.Township => all.Where(InBranch(viewer.ScopePath).Or(Touches(db, organisation))),
            Role.Zone => all.Where(InZone(organisation).Or(Touches(db, organisation))),
            _ => all.Where(appeal => false),
        };
    }

    /// <summary>Those that lie in a branch, whoever handles them: what a county's office keeps.</summary>
    public static IQueryable<Appeal> OfBranch(this IQueryable<Appeal> appeals, string path) => appeals.Where(InBranch(path));

    /// <summary>Assignments to one organisation.</summary>
    public static IQueryable<AppealAssignment> AssignmentsOf(this TuijinDb db, OrganisationId organisation) =>
        db.Set<AppealAssignment>().Where(assignment => assignment.OrganisationId == organisation);

    /// <summary>Steps of one appeal, which the caller has found through its scope.</summary>
    public static IQueryable<AppealStep> StepsOf(this TuijinDb db, AppealId id) => db.Set<AppealStep>().Where(step => step.AppealId == id);

    /// <summary>One step, for finding the appeal it belongs to.</summary>
    public static IQueryable<AppealStep> StepById(this TuijinDb db, Guid id) => db.Set<AppealStep>().Where(step => step.Id == id);

    /// <summary>Categories are the same for everybody.</summary>
    public static IQueryable<AppealCategory> AppealCategories(this TuijinDb db) => db.Set<AppealCategory>();

    private static IQueryable<Appeal> OfEnterprise(IQueryable<Appeal> all, EnterpriseId enterprise) => all.Where(appeal => appeal.EnterpriseId == enterprise);

    private static Expression<Func<Appeal, bool>> InZone(OrganisationId zone) => appeal => appeal.ZoneId == zone;

    /// <summary>A county by its code, for which the list has an index in its own order; anything smaller by the range of its path.</summary>
    private static Expression<Func<Appeal, bool>> InBranch(string path)
    {
        if (path.Split('/') is [_, _, { Length: > 0 } county, _])
        {
            return appeal => appeal.CountyCode == county;
        }

        return Scope.IsWithin<Appeal>(appeal => appeal.DivisionPath, path);
    }

    /// <summary>Assigned to the organisation at any time, in any part, or raised by it.</summary>
    private static Expression<Func<Appeal, bool>> Touches(TuijinDb db, OrganisationId organisation)
    {
        var assigned = db.Set<AppealAssignment>().Where(assignment => assignment.OrganisationId == organisation).Select(assignment => assignment.AppealId);
        return appeal => assigned.Contains(appeal.Id) || appeal.RaisedByOrganisationId == organisation;
    }
}
