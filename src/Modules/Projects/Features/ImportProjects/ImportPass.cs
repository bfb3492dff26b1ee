using System.Threading.Channels;
using Microsoft.AspNetCore.DataProtection;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>
/// Goes through a file once, from its first row to its last, in batches: reading and looking up runs ahead on a thread of its own while a
/// batch is compared and written. No more than a few batches are held at any time. A ledger that this site exported is recognised and compared three ways.
/// </summary>
internal sealed class ImportPass(TuijinDb db, Viewer viewer, IDataProtectionProvider protection, TimeProvider clock)
{
    public const int RowsInBatch = 1_000;

    private const int BatchesAhead = 2;

    /// <param name="file">Seekable; read from its beginning.</param>
    /// <param name="confirmed">What a preview has told of the rows; null where nothing was previewed.</param>
    /// <param name="skip">Rows from the beginning that an earlier run has dealt with.</param>
    /// <param name="each">Called for each batch; answers its rows, sorted.</param>
    public async Task<Result<ProjectImportResult>> Run(
        Stream file, string fileName, ProjectImportChoices choices, ImportCollector collector, ConfirmedRows? confirmed, int skip,
        Func<ImportBatch, Task<IReadOnlyList<SortedRow>>> each, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var manifest = RoundTripManifest.Find(file, ProjectFields.Exported, protection);
        if (manifest?.IsRefused == true)
        {
            return manifest.Refusal;
        }

        var (trip, exported) = manifest?.Value is { } found ? (new RoundTrip(found), found.Columns.Select(column => column.Header).Append(WorkbookWriter.SealHeader).ToHashSet()) : (null, null);
        var directory = await ImportDirectory.Load(db, viewer, cancellationToken);
        var programme = directory.Programmes.FirstOrDefault(programme => programme.Id == (choices.ProgrammeId ?? Programme.FirstId)) ?? directory.Programmes[0];
        var today = clock.Today();
        var year = choices.Year ?? today.Year;
        var reader = new DraftReader(directory, programme, year, today, exported);
        var forecast = new LightForecast(today);
        var sorting = new RowSorting(db, directory, today, trip, confirmed);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var lines = new LineReading(file, fileName, choices with { Year = year }, collector.MostNotes, trip, async line => await sorting.Find(reader.Read(line)));
        var batches = Channel.CreateBounded<List<FoundRow>>(BatchesAhead);
        var reading = Task.Run(() => lines.ReadAhead(batches.Writer, progress, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                var known = Math.Min(skip, batch.Count);
                skip -= known;
                if (known < batch.Count)
                {
                    var some = new ImportBatch(batch[known..], sorting, directory, programme);
                    collector.AddRange(await each(some), some, forecast);
                }
            }
        }
        finally
        {
            // What the caller disposes next is still in use by the reading thread until it has stopped; its error comes out of the channel or below.
            await stop.CancelAsync();
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var outcome = await reading;
        return outcome.IsRefused ? outcome.Refusal : collector.Result(fileName, outcome.Value, manifest?.Value?.ExportedAt, trip?.Missing.Count() ?? 0, forecast.Warnings);
    }
}

/// <summary>A row of the file, with what its hidden cell says when the file is an exported ledger.</summary>
internal readonly record struct ImportLine(ImportRow Row, SheetLine? Sealed);

/// <summary>Some rows with what they refer to.</summary>
/// <param name="Programme">Of rows that name none.</param>
internal sealed record ImportBatch(IReadOnlyList<FoundRow> Rows, RowSorting Sorting, ImportDirectory Directory, Programme Programme)
{
    /// <summary>Compares the rows with the ledger as it is now.</summary>
    /// <param name="track">Whether the projects are about to be changed.</param>
    public Task<IReadOnlyList<SortedRow>> Sort(bool track, CancellationToken cancellationToken) => Sorting.Sort(Rows, track, cancellationToken);
}

/// <summary>Reads the rows of a file ahead of who writes them.</summary>
/// <param name="find">Understands a row and looks its project up.</param>
internal sealed class LineReading(Stream file, string fileName, ProjectImportChoices choices, int mostNotes, RoundTrip? trip, Func<ImportLine, ValueTask<FoundRow>> find)
{
    private List<FoundRow> batch = new(ImportPass.RowsInBatch);

    public async Task<Result<ImportSummary>> ReadAhead(ChannelWriter<List<FoundRow>> batches, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            var options = new ImportOptions
            {
                Choices = choices.Columns, ReadsHiddenSheets = choices.ReadsHiddenSheets, DefaultYear = choices.Year, Sheets = choices.Sheets is { Count: > 0 } sheets ? sheets : null,
                MostNotes = mostNotes,
            };
            var summary = trip is null
                ? await TableImport.Read(file, fileName, ProjectFields.Spec, options, row => Add(new ImportLine(row, null), batches, cancellationToken), progress, cancellationToken)
                : await trip.Read(file, line => Add(new ImportLine(line.Row, line), batches, cancellationToken), options, progress, cancellationToken);
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

    private async ValueTask Add(ImportLine line, ChannelWriter<List<FoundRow>> batches, CancellationToken cancellationToken)
    {
        batch.Add(await find(line));
        if (batch.Count == ImportPass.RowsInBatch)
        {
            await batches.WriteAsync(batch, cancellationToken);
            batch = new List<FoundRow>(ImportPass.RowsInBatch);
        }
    }
}
