using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;

namespace Tuijin.Foundation.Files;

/// <summary>Attachments keep their content and its small picture for as long as they are there.</summary>
internal sealed class AttachmentKeeper(TuijinDb db) : IContentKeeper
{
    public Task GiveUp(DateTime now, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IReadOnlyCollection<string>> Named(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken)
    {
        var files = db.Set<Attachment>().AsNoTracking();
        return await files.Where(file => hashes.Contains(file.ContentHash)).Select(file => file.ContentHash)
            .Union(files.Where(file => file.ThumbnailHash != null && hashes.Contains(file.ThumbnailHash)).Select(file => file.ThumbnailHash!)).ToListAsync(cancellationToken);
    }
}
