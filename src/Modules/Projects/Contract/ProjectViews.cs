using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Contract;

/// <summary>Projects as other modules may read them.</summary>
public static class ProjectViews
{
    /// <summary>The kinds of records that a <see cref="ProjectView"/> is made of, for caches that must hear of changes.</summary>
    public static IReadOnlyList<Type> MadeOf { get; } = [typeof(Project), typeof(ProjectStanding)];

    /// <summary>Projects within what the viewer may see, by the same rule as the ledger itself.</summary>
    public static IQueryable<ProjectView> ProjectViewsVisibleTo(this TuijinDb db, Viewer viewer) => viewer.SeesCity
        ? db.Set<ProjectView>()
        : db.Set<ProjectView>().Where(view => db.ProjectsVisibleTo(viewer).Any(project => project.Id == view.Id));
}
