using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Auditing;

/// <summary>What is answered to the second of two who change the same record.</summary>
public static class LastChange
{
    /// <summary>That the record is another one than the form was filled in on, with who changed it last and by which act; what was begun is forgotten.</summary>
    /// <param name="what">The record as people name it, for instance 项目 XM2026-001.</param>
    public static async Task<Refusal> ChangedSince(this TuijinDb db, string subject, string what, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var last = await db.Set<AuditEntry>().Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.HappenedAt).ThenByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.ActorName, entry.Act }).FirstOrDefaultAsync(cancellationToken);
        return last is null ? new ChangedMeanwhile("其他人", what) : new ChangedMeanwhile(last.ActorName, $"{what}（{last.Act}）");
    }
}
