using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ImportProjects;

namespace Tuijin.Projects.Contract;

/// <summary>Reads ledgers as offices write them and writes them into this one: used by the pages, the API and the command line.</summary>
/// <remarks>
/// From a page, rows are written in batches of a thousand, each in one transaction together with the number of rows done: an import that is
/// broken off by a crash goes on after exactly the rows that were written, and other people's work never waits for longer than one batch;
/// the file was read through before, so that a damaged one writes nothing. The command line writes the whole file in one transaction.
/// </remarks>
public sealed class ProjectImport
{
    private readonly TuijinDb db;
    private readonly Viewer viewer;
    private readonly BulkSave bulk;
    private readonly Data.StandingKeeper standings;
    private readonly TimeProvider clock;

    internal ProjectImport(TuijinDb db, Viewer viewer, BulkSave bulk, Data.StandingKeeper standings, TimeProvider clock) =>
        (this.db, this.viewer, this.bulk, this.standings, this.clock) = (db, viewer, bulk, standings, clock);

    /// <summary>Tells what an import would do; writes nothing.</summary>
    /// <param name="file">Seekable; stays open.</param>
    /// <param name="withRecords">Whether the result lists what was understood of each row; it is then as large as the file.</param>
    public Task<Result<ProjectImportResult>> Preview(
        Stream file, string fileName, ProjectImportChoices? choices = null, bool withRecords = false, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Check(file, fileName, choices ?? new ProjectImportChoices(), new ImportCollector(withRecords), _ => Task.CompletedTask, progress, cancellationToken);

    /// <summary>Imports a file in one pass and one transaction: all of it, or nothing when it turns out to be damaged. Other writers wait meanwhile.</summary>
    /// <param name="file">Seekable; stays open.</param>
    public async Task<Result<ProjectImportResult>> Run(
        Stream file, string fileName, ProjectImportChoices? choices = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (!await IsSetUp(cancellationToken))
        {
            return new SetUpMissing();
        }

        file.Position = 0;
        var job = ImportJob.Make(clock.NewGuid(), fileName, viewer, clock.UtcNow());
        job.Begin(clock.UtcNow());
        var writer = new BatchWriter(db, bulk, standings, clock);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await new ImportPass(db, viewer, clock).Run(
            file, fileName, choices ?? new ProjectImportChoices(), new ImportCollector(withRecords: false), track: true, skip: 0, batch => writer.Write(batch, cancellationToken), progress, cancellationToken);
        if (outcome.IsRefused)
        {
            return outcome.Refusal;
        }

        job.Take(outcome.Value.Counts);
        job.End(failure: null, clock.UtcNow());
        db.Add(job);
        await db.Save("导入项目完成", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    /// <summary>Reads a file through; rows are handed over as they are sorted.</summary>
    internal Task<Result<ProjectImportResult>> Check(
        Stream file, string fileName, ProjectImportChoices choices, ImportCollector collector, Func<SortedRow, Task> each, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        file.Position = 0;
        return new ImportPass(db, viewer, clock).Run(file, fileName, choices, collector, track: false, skip: 0, async batch =>
        {
            foreach (var row in batch.Rows)
            {
                await each(row);
            }
        }, progress, cancellationToken);
    }

    /// <summary>Writes what a job has not written yet.</summary>
    internal async Task<Result<ProjectImportResult>> Write(Stream file, ImportJob job, ProjectImportChoices choices, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (!await IsSetUp(cancellationToken))
        {
            return new SetUpMissing();
        }

        file.Position = 0;
        var (writer, collector, id) = (new BatchWriter(db, bulk, standings, clock), new ImportCollector(withRecords: false), job.Id);
        db.ChangeTracker.Clear();
        var outcome = await new ImportPass(db, viewer, clock).Run(file, job.FileName, choices, collector, track: true, job.RowsDone, async batch =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await writer.Write(batch, cancellationToken);
            var now = clock.UtcNow();
            await db.Set<ImportJob>().Where(running => running.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(running => running.RowsDone, running => running.RowsDone + batch.Rows.Count)
                .SetProperty(running => running.BeatAt, now), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }, progress, cancellationToken);

        var finished = await db.Set<ImportJob>().SingleAsync(running => running.Id == id, cancellationToken);
        finished.End(outcome.IsRefused ? outcome.Refusal.Message : null, clock.UtcNow());
        await db.Save("导入项目完成", cancellationToken);
        return outcome;
    }

    private Task<bool> IsSetUp(CancellationToken cancellationToken) => db.Set<Directory.Contract.DivisionView>().AnyAsync(cancellationToken);
}
