using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ImportProjects;

namespace Tuijin.Projects.Contract;

/// <summary>Reads ledgers as offices write them and writes them into this one; the command line calls it, the pages do the same in the background.</summary>
public sealed class ProjectImport
{
    private readonly TuijinDb db;
    private readonly Viewer viewer;
    private readonly BulkSave bulk;
    private readonly Data.StandingKeeper standings;
    private readonly IDataProtectionProvider protection;
    private readonly TimeProvider clock;

    internal ProjectImport(TuijinDb db, Viewer viewer, BulkSave bulk, Data.StandingKeeper standings, IDataProtectionProvider protection, TimeProvider clock) =>
        (this.db, this.viewer, this.bulk, this.standings, this.protection, this.clock) = (db, viewer, bulk, standings, protection, clock);

    /// <summary>Tells what an import would do; writes nothing.</summary>
    /// <param name="file">Seekable; stays open.</param>
    /// <param name="withRecords">Whether the result lists what was understood of each row; it is then as large as the file.</param>
    public Task<Result<ProjectImportResult>> Preview(
        Stream file, string fileName, ProjectImportChoices? choices = null, bool withRecords = false, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default) =>
        new ImportPass(db, viewer, protection, clock).Run(
            file, fileName, choices ?? new ProjectImportChoices(), new ImportCollector(withCells: true, withRecords), confirmed: null, skip: 0, batch => batch.Sort(track: false, cancellationToken), progress, cancellationToken);

    /// <summary>
    /// Imports a file in one pass and one transaction: all of it, or nothing when it turns out to be damaged. Other writers wait meanwhile. Where
    /// an exported ledger was edited both off line and here, what was edited here stays.
    /// </summary>
    /// <param name="file">Seekable; stays open.</param>
    public async Task<Result<ProjectImportResult>> Run(
        Stream file, string fileName, ProjectImportChoices? choices = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (!await db.Set<Directory.Contract.DivisionView>().AnyAsync(cancellationToken))
        {
            return new SetUpMissing();
        }

        var job = ImportJob.Make(clock.NewGuid(), fileName, viewer, clock.UtcNow());
        var writer = new BatchWriter(db, bulk, standings, clock);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await new ImportPass(db, viewer, protection, clock).Run(
            file, fileName, choices ?? new ProjectImportChoices(), new ImportCollector(withCells: true, withRecords: false), confirmed: null, skip: 0,
            batch => writer.Write(batch, cancellationToken), progress, cancellationToken);
        if (outcome.IsRefused)
        {
            return outcome.Refusal;
        }

        job.DoneAtOnce(outcome.Value.Counts, clock.UtcNow());
        db.Add(job);
        await db.Save("导入项目完成", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }
}
