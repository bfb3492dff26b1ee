using Tuijin.Accountability.Data;
using Tuijin.Accountability.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Accountability.Contract;

/// <summary>Tasks as other modules may read them.</summary>
public static class DutyViews
{
    /// <summary>The kinds of records that a <see cref="DutyView"/> is made of, for caches that must hear of changes.</summary>
    public static IReadOnlyList<Type> MadeOf { get; } = [typeof(Duty), typeof(DutySupport)];

    /// <summary>Tasks within what the viewer may see, by the same rule as the list itself.</summary>
    public static IQueryable<DutyView> DutyViewsVisibleTo(this TuijinDb db, Viewer viewer) => viewer.SeesCity
        ? db.Set<DutyView>()
        : db.Set<DutyView>().Where(view => db.DutiesVisibleTo(viewer).Any(duty => duty.Id == view.Id));
}
