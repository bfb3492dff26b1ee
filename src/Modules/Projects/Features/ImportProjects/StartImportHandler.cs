using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Takes an uploaded ledger in and has it read through.</summary>
internal sealed class StartImportHandler(TuijinDb db, Viewer viewer, IFileStore store, ImportQueue queue, TimeProvider clock)
{
    /// <summary>Below what the server takes in at all, so that who uploads too much is told so by the page.</summary>
    public static readonly WorkbookLimits Limits = new() { FileBytes = 60L * 1024 * 1024 };

    /// <summary>Answers the import's id. A file that cannot be read is refused, and leaves nothing behind but the line in the list of imports.</summary>
    /// <param name="content">Seekable.</param>
    public async Task<Result<Guid>> Handle(Stream content, string fileName, CancellationToken cancellationToken)
    {
        var opened = WorkbookReader.Open(content, fileName, Limits);
        if (opened.IsRefused)
        {
            return opened.Refusal;
        }

        opened.Value.Dispose();
        if (!await db.Set<Directory.Contract.DivisionView>().AnyAsync(cancellationToken))
        {
            return new SetUpMissing();
        }

        content.Position = 0;
        var kept = await store.Put(content, cancellationToken);
        var job = ImportJob.Make(clock.NewGuid(), FileNames.Clean(fileName), viewer, clock.UtcNow(), kept.Hash);
        db.Add(job);
        await db.Save("上传项目台账", cancellationToken);
        await queue.Run(job.Id);
        var failure = await db.Set<ImportJob>().Where(one => one.Id == job.Id).Select(one => one.Failure).SingleAsync(cancellationToken);
        return failure is null ? job.Id : new LedgerUnreadable(failure);
    }

    private sealed record LedgerUnreadable(string Why) : Refusal(Why);
}
