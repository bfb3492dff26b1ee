using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Tuijin.Foundation.Data;

internal static class Revisions
{
    /// <summary>Counts up the revision of every changed record; answers the kinds of records that will be written.</summary>
    public static IReadOnlyCollection<Type> CountUp(ChangeTracker tracker)
    {
        var touched = new HashSet<Type>();
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            touched.Add(entry.Metadata.ClrType);
            if (entry.Entity is IRevised && entry.State is not EntityState.Deleted)
            {
                var revision = entry.Property(nameof(IRevised.Revision));
                revision.CurrentValue = entry.State is EntityState.Added ? 1L : (long)revision.OriginalValue! + 1;
            }
        }

        return touched;
    }
}
