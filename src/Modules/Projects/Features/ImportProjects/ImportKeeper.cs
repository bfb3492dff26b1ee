using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Imports keep their file and its preview until they are cancelled; a preview that nobody confirms is cancelled after a while.</summary>
internal sealed class ImportKeeper(TuijinDb db) : IContentKeeper
{
    /// <summary>How long a preview waits for its confirmation: the ledger goes on, and what the preview told is no longer so.</summary>
    public static readonly TimeSpan PreviewsKept = TimeSpan.FromDays(30);

    public async Task GiveUp(DateTime now, CancellationToken cancellationToken)
    {
        var oldest = now - PreviewsKept;
        var abandoned = await db.Set<ImportJob>().Where(job => (job.State == ImportState.Checked || job.State == ImportState.Failed) && job.BeganAt == null && job.CreatedAt < oldest)
            .ToListAsync(cancellationToken);
        foreach (var job in abandoned.Where(job => job.Cancel(now) is null))
        {
            try
            {
                await db.Save("取消过期未确认的导入", cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Its uploader went on with it at this very moment.
                db.Entry(job).State = EntityState.Detached;
            }
        }
    }

    public async Task<IReadOnlyCollection<string>> Named(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken)
    {
        var imports = db.Set<ImportJob>().AsNoTracking().Where(job => job.State != ImportState.Cancelled);
        return await imports.Where(job => hashes.Contains(job.ContentHash)).Select(job => job.ContentHash)
            .Union(imports.Where(job => job.PreviewHash != null && hashes.Contains(job.PreviewHash)).Select(job => job.PreviewHash!)).ToListAsync(cancellationToken);
    }
}
