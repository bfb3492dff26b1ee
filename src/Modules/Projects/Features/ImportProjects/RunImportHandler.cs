using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Does the work that an import waits for: reads its file through, or writes what was confirmed.</summary>
/// <remarks>
/// Rows are written in batches of a thousand, each in one transaction together with the number of rows done: an import that is broken off by a
/// crash goes on after exactly the rows that were written, and other people's work never waits for longer than one batch.
/// </remarks>
internal sealed class RunImportHandler(
    TuijinDb db, Viewer viewer, BulkSave bulk, StandingKeeper standings, IFileStore store, IDataProtectionProvider protection, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int MostLate = 1_000;

    /// <param name="job">As it was when the work was taken on.</param>
    public async Task Handle(ImportJob job, CancellationToken cancellationToken)
    {
        await using var file = await store.Open(job.ContentHash, cancellationToken);
        var refusal = file is null ? new UploadLost()
            : !await MayGoOn(job, cancellationToken) ? new ImporterGone()
            : !await db.Set<Directory.Contract.DivisionView>().AnyAsync(cancellationToken) ? new SetUpMissing()
            : job.State is ImportState.Checking ? await Check(file, job, cancellationToken)
            : await Write(file, job, cancellationToken);
        if (refusal is not null || job.State is ImportState.Writing)
        {
            db.ChangeTracker.Clear();
            var ended = await db.Set<ImportJob>().SingleAsync(one => one.Id == job.Id, cancellationToken);
            ended.End(refusal?.Message, clock.UtcNow());
            await db.Save(refusal is null ? "导入项目完成" : "导入项目失败", cancellationToken);
        }
    }

    private async Task<Refusal?> Check(Stream file, ImportJob job, CancellationToken cancellationToken)
    {
        var samples = new ColumnSamples();
        await using var preview = new PreviewWriter(store, cancellationToken);
        await using var beat = new ImportBeat(scopes, job.Id, clock);
        var outcome = await new ImportPass(db, viewer, protection, clock).Run(
            file, job.FileName, job.Choices, new ImportCollector(withCells: false, withRecords: false), confirmed: null, skip: 0,
            async batch =>
            {
                var rows = await batch.Sort(track: false, cancellationToken);
                foreach (var row in rows)
                {
                    samples.Add(row.Draft.Source);
                    await preview.Add(row, cancellationToken);
                }

                return rows;
            },
            beat, cancellationToken);
        if (outcome.IsRefused)
        {
            return outcome.Refusal;
        }

        await Looked(job.Id, outcome.Value, samples, await preview.Finish(cancellationToken), cancellationToken);
        return null;
    }

    private async Task Looked(Guid id, ProjectImportResult result, ColumnSamples samples, string previewHash, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var job = await db.Set<ImportJob>().SingleAsync(one => one.Id == id, cancellationToken);
        job.Findings = new ImportFindings
        {
            Tables = [.. result.Mapping], Samples = samples.Of(result.Mapping), Excluded = [.. result.Excluded.Take(MostLate)],
            Sheets = [.. result.Sheets.Where(sheet => sheet.Sheet != Foundation.Exports.WorkbookWriter.ManifestSheet)], ExportedAt = result.ExportedAt, Missing = result.Missing, Warnings = [.. result.Warnings],
        };
        job.Looked(result.Counts, previewHash);
        await db.Save("预览导入项目", cancellationToken);
    }

    /// <summary>Writes what was not written yet.</summary>
    private async Task<Refusal?> Write(Stream file, ImportJob job, CancellationToken cancellationToken)
    {
        await using var preview = await store.Open(job.PreviewHash!, cancellationToken);
        if (preview is null)
        {
            return new UploadLost();
        }

        await using var confirmed = new ConfirmedRows(new PreviewReader(preview), job.Taken);
        var (writer, done) = (new BatchWriter(db, bulk, standings, clock), job.RowsDone);
        var outcome = await new ImportPass(db, viewer, protection, clock).Run(
            file, job.FileName, job.Choices, new ImportCollector(withCells: false, withRecords: false), confirmed, skip: done,
            async batch =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                var rows = await writer.Write(batch, cancellationToken);
                await Count(job.Id, done, rows, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                done += rows.Count;
                return rows;
            },
            progress: null, cancellationToken);
        return outcome.Refusal;
    }

    /// <summary>Counts the rows of a batch in its own transaction. Where the count is not what this process left, another one has taken the work over.</summary>
    private async Task Count(Guid id, int doneBefore, IReadOnlyList<SortedRow> rows, CancellationToken cancellationToken)
    {
        var (now, counts) = (clock.UtcNow(), rows.CountBy(row => row.Outcome).ToDictionary());
        int Of(RowOutcome outcome) => counts.GetValueOrDefault(outcome);
        var (added, changed, unchanged, conflicts, refused) = (Of(RowOutcome.New), Of(RowOutcome.Changed), Of(RowOutcome.Unchanged), Of(RowOutcome.Conflict), Of(RowOutcome.Refused));
        var mine = await db.Set<ImportJob>().Where(job => job.Id == id && job.State == ImportState.Writing && job.RowsDone == doneBefore).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.RowsDone, doneBefore + rows.Count).SetProperty(job => job.BeatAt, now).SetProperty(job => job.New, job => job.New + added)
                .SetProperty(job => job.Changed, job => job.Changed + changed).SetProperty(job => job.Unchanged, job => job.Unchanged + unchanged)
                .SetProperty(job => job.Conflicts, job => job.Conflicts + conflicts).SetProperty(job => job.Refused, job => job.Refused + refused),
            cancellationToken);
        if (mine == 0)
        {
            throw new ImportTakenOver();
        }

        if (rows.Any(row => row.Late is not null))
        {
            await TellLate(id, [.. rows.Where(row => row.Late is not null).Select(row => FlaggedCell.Of(row.Late!))], cancellationToken);
        }
    }

    private async Task TellLate(Guid id, List<FlaggedCell> late, CancellationToken cancellationToken)
    {
        var job = await db.Set<ImportJob>().SingleAsync(one => one.Id == id, cancellationToken);
        job.Findings.Late = [.. job.Findings.Late.Concat(late).Take(MostLate)];
        await db.Save("导入项目：有行未写入", cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>Hours may have passed since the upload: whoever asked for the work must still be allowed to.</summary>
    private Task<bool> MayGoOn(ImportJob job, CancellationToken cancellationToken) =>
        db.Set<User>().AnyAsync(user => user.Id == job.ActorId && !user.IsDisabled && user.Role == job.ActorRole
            && user.OrganisationId == job.ActorOrganisationId && user.ScopePath == job.ActorPath, cancellationToken);
}

/// <summary>Another process works on the import: this one was so slow that it was given up.</summary>
internal sealed class ImportTakenOver() : Exception("Another process has taken the import over.");
