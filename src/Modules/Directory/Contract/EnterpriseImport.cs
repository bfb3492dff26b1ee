using Tuijin.Directory.Features.ImportEnterprises;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Contract;

/// <summary>Import of enterprises for the command line; the page calls the same handler.</summary>
public sealed class EnterpriseImport
{
    private readonly ImportEnterprisesHandler handler;

    internal EnterpriseImport(ImportEnterprisesHandler handler) => this.handler = handler;

    /// <summary>Imports a table (.xlsx, .xls, .csv) within what the current viewer may edit. One call for each instance.</summary>
    /// <param name="file">Seekable; stays open.</param>
    /// <param name="isDryRun">True to report only; the result then holds a record for each row.</param>
    public async Task<Result<EnterpriseImportResult>> Run(Stream file, string fileName, bool isDryRun, CancellationToken cancellationToken)
    {
        var handled = await handler.Handle(file, fileName, [], isWriting: !isDryRun, cancellationToken, mostRows: isDryRun ? int.MaxValue : 0, mostNotes: int.MaxValue);
        if (handled.IsRefused)
        {
            return handled.Refusal;
        }

        var report = handled.Value;
        return new EnterpriseImportResult(
            fileName, new ImportCounts(report.Summary.Rows, report.Added, report.Changed, report.Unchanged, Conflicts: 0, report.Refused), report.Summary.Sheets,
            [.. report.Summary.Tables.Select(ImportedTable.Of)], [.. report.Summary.Notes.Select(FlaggedCell.Of)], [.. report.Notes.Select(FlaggedCell.Of)],
            isDryRun ? [.. report.Rows.OrderBy(row => row.Row).Select(Record)] : null);
    }

    private static EnterpriseImportRecord Record(ImportedEnterprise row) => new(row.Sheet, row.Row, Outcome(row.As), row.Name, row.CreditCode, row.Changes, [.. row.Notes.Select(FlaggedCell.Of)]);

    private static string Outcome(ImportedAs outcome) => outcome switch
    {
        ImportedAs.Added => "new",
        ImportedAs.Changed => "changed",
        ImportedAs.Unchanged => "unchanged",
        ImportedAs.Refused => "refused",
    };
}
