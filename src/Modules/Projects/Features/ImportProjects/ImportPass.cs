using System.Threading.Channels;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>
/// Goes through a file once, from its first row to its last, in batches: reading runs ahead on a thread of its own while a batch is sorted
/// and written. No more than a few batches are held at any time.
/// </summary>
internal sealed class ImportPass(TuijinDb db, Viewer viewer, TimeProvider clock)
{
    public const int RowsInBatch = 1_000;

    private const int BatchesAhead = 2;

    /// <param name="track">Whether existing projects are loaded to be changed.</param>
    /// <param name="skip">Rows from the beginning that an earlier run has dealt with.</param>
    /// <param name="each">Called for each batch.</param>
    public async Task<Result<ProjectImportResult>> Run(
        Stream file, string fileName, ProjectImportChoices choices, ImportCollector collector, bool track, int skip, Func<ImportBatch, Task> each,
        IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var directory = await ImportDirectory.Load(db, viewer, cancellationToken);
        var programme = directory.Programmes.FirstOrDefault(programme => programme.Id == (choices.ProgrammeId ?? Programme.FirstId)) ?? directory.Programmes[0];
        var year = choices.Year ?? clock.Today().Year;
        var (reader, sorting) = (new DraftReader(directory, programme, clock.Today()), new RowSorting(db, directory, year));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<List<ImportRow>>(BatchesAhead);
        var reading = Task.Run(() => ReadAhead(file, fileName, choices with { Year = year }, batches.Writer, progress, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var rows in batches.Reader.ReadAllAsync(cancellationToken))
            {
                var drafts = rows.ConvertAll(reader.Read);
                var known = Math.Min(skip, drafts.Count);
                drafts.Take(known).ToList().ForEach(sorting.Skip);
                skip -= known;
                if (known == drafts.Count)
                {
                    continue;
                }

                var sorted = await sorting.Sort(drafts[known..], track, cancellationToken);
                sorted.ForEach(collector.Add);
                await each(new ImportBatch(sorted, directory, programme, year));
            }
        }
        finally
        {
            await stop.CancelAsync();
        }

        var outcome = await reading;
        return outcome.IsRefused ? outcome.Refusal : collector.Result(fileName, outcome.Value);
    }

    private static async Task<Result<ImportSummary>> ReadAhead(
        Stream file, string fileName, ProjectImportChoices choices, ChannelWriter<List<ImportRow>> batches, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var batch = new List<ImportRow>(RowsInBatch);
        try
        {
            var options = new ImportOptions { Choices = choices.Columns, ReadsHiddenSheets = choices.ReadsHiddenSheets, DefaultYear = choices.Year };
            var summary = await TableImport.Read(file, fileName, ProjectFields.Spec, options, async row =>
            {
                batch.Add(row);
                if (batch.Count == RowsInBatch)
                {
                    await batches.WriteAsync(batch, cancellationToken);
                    batch = new List<ImportRow>(RowsInBatch);
                }
            }, progress, cancellationToken);
            if (!summary.IsRefused && batch.Count > 0)
            {
                await batches.WriteAsync(batch, cancellationToken);
            }

            return summary;
        }
        finally
        {
            batches.TryComplete();
        }
    }
}

/// <summary>Some sorted rows with what they refer to.</summary>
/// <param name="Programme">Of rows that name none.</param>
/// <param name="Year">Of 本年计划.</param>
internal sealed record ImportBatch(IReadOnlyList<SortedRow> Rows, ImportDirectory Directory, Programme Programme, int Year);
