using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Data;

/// <summary>The only door to the tables of projects and what belongs to them.</summary>
internal static class ProjectScope
{
    /// <summary>City-wide roles and departments see every project; a county or township those in its branch; a zone those in it; an enterprise its own.</summary>
    public static IQueryable<Project> ProjectsVisibleTo(this TuijinDb db, Viewer viewer)
    {
        var all = db.Set<Project>();
        return viewer.Role switch
        {
            Role.County or Role.Township => all.Within(project => project.DivisionPath, viewer.ScopePath),
            Role.Zone => OfZone(all, new OrganisationId(viewer.OrganisationId ?? Guid.Empty)),
            Role.Enterprise => OfEnterprise(all, new EnterpriseId(viewer.EnterpriseId ?? Guid.Empty)),
            Role.Department => all,
            _ => viewer.SeesCity ? all : all.Where(project => false),
        };
    }

    /// <summary>Standings; join them with the visible projects.</summary>
    public static IQueryable<ProjectStanding> Standings(this TuijinDb db) => db.Set<ProjectStanding>();

    /// <summary>Plans of one project, which the caller has found through its scope.</summary>
    public static IQueryable<YearPlan> PlansOf(this TuijinDb db, ProjectId id) => db.Set<YearPlan>().Where(plan => plan.ProjectId == id);

    /// <summary>Reports of one project, which the caller has found through its scope.</summary>
    public static IQueryable<MonthlyReport> ReportsOf(this TuijinDb db, ProjectId id) => db.Set<MonthlyReport>().Where(report => report.ProjectId == id);

    /// <summary>Permits of the projects that the viewer may see.</summary>
    public static IQueryable<Permit> PermitsVisibleTo(this TuijinDb db, Viewer viewer) =>
        from permit in db.Set<Permit>()
        where db.ProjectsVisibleTo(viewer).Any(project => project.Id == permit.ProjectId)
        select permit;

    /// <summary>Permits of one project, which the caller has found through its scope.</summary>
    public static IQueryable<Permit> PermitsOf(this TuijinDb db, ProjectId id) => db.Set<Permit>().Where(permit => permit.ProjectId == id);

    /// <summary>Programmes are the same for everybody.</summary>
    public static IQueryable<Programme> Programmes(this TuijinDb db) => db.Set<Programme>();

    private static IQueryable<Project> OfZone(IQueryable<Project> all, OrganisationId zone) => all.Where(project => project.ZoneId == zone);

    private static IQueryable<Project> OfEnterprise(IQueryable<Project> all, EnterpriseId enterprise) => all.Where(project => project.EnterpriseId == enterprise);
}
