using Tuijin.Directory.Features.ImportEnterprises;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Contract;

/// <summary>Import of enterprises for the command line; the page calls the same handler.</summary>
public sealed class EnterpriseImport
{
    private readonly ImportEnterprisesHandler handler;

    internal EnterpriseImport(ImportEnterprisesHandler handler) => this.handler = handler;

    /// <summary>Imports a table (.xlsx, .xls, .csv) within what the current viewer may edit. One call for each instance.</summary>
    /// <param name="file">Seekable; stays open.</param>
    /// <param name="isDryRun">True to report only.</param>
    public Task<Result<EnterpriseImportReport>> Run(Stream file, string fileName, bool isDryRun, CancellationToken cancellationToken) =>
        handler.Handle(file, fileName, [], isWriting: !isDryRun, cancellationToken);
}
