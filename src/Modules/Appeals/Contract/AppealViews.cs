using Tuijin.Appeals.Data;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Appeals.Contract;

/// <summary>Appeals as other modules may read them.</summary>
public static class AppealViews
{
    /// <summary>The kinds of records that an <see cref="AppealView"/> is made of, for caches that must hear of changes.</summary>
    public static IReadOnlyList<Type> MadeOf { get; } = [typeof(Appeal), typeof(AppealAssignment), typeof(AppealExtension)];

    /// <summary>Appeals within what the viewer may see, by the same rule as the list itself.</summary>
    public static IQueryable<AppealView> AppealViewsVisibleTo(this TuijinDb db, Viewer viewer) => viewer.SeesCity
        ? db.Set<AppealView>()
        : db.Set<AppealView>().Where(view => db.AppealsVisibleTo(viewer).Any(appeal => appeal.Id == view.Id));
}

/// <summary>A request for more time that nobody has decided yet, as other modules may read and join it. Not scoped: join it with visible appeals.</summary>
public sealed class PendingExtensionView
{
    public AppealId AppealId { get; init; }

    /// <summary>The lead unit that asks.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime RequestedAt { get; init; }

    public DateOnly OldDueOn { get; init; }

    public DateOnly NewDueOn { get; init; }

    public string Reason { get; init; } = "";
}
