using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Projects.Data;

/// <summary>Small questions that several acts ask.</summary>
internal static class ProjectLookups
{
    /// <summary>That the record has another revision than the form was filled in on, with the name of who changed it last.</summary>
    public static async Task<Refusal> ChangedSince(this TuijinDb db, string subject, string what, CancellationToken cancellationToken)
    {
        var who = await db.Set<AuditEntry>().Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.HappenedAt)
            .Select(entry => entry.ActorName).FirstOrDefaultAsync(cancellationToken);
        return new ChangedMeanwhile(who ?? "其他人", what);
    }
}
