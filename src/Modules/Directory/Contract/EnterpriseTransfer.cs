using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Features.EnterpriseList;
using Tuijin.Directory.Features.ImportEnterprises;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Contract;

/// <summary>Enterprises in and out of the product, for the command line; the pages call the same code.</summary>
public sealed class EnterpriseTransfer
{
    private readonly ImportEnterprisesHandler import;
    private readonly EnterpriseLists list;

    internal EnterpriseTransfer(ImportEnterprisesHandler import, EnterpriseLists list) => (this.import, this.list) = (import, list);

    /// <summary>Imports a table (.xlsx, .xls, .csv) within what the current viewer may edit. One call for each instance.</summary>
    /// <param name="file">Seekable; stays open.</param>
    /// <param name="isDryRun">True to report only.</param>
    public Task<Result<EnterpriseImportReport>> Import(Stream file, string fileName, bool isDryRun, CancellationToken cancellationToken) =>
        import.Handle(file, fileName, [], isWriting: !isDryRun, cancellationToken);

    /// <summary>Every enterprise that the current viewer may see, by code.</summary>
    public async IAsyncEnumerable<EnterpriseJson> Export([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in list.Rows.AsNoTracking().OrderBy(row => row.CreditCode).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return EnterpriseJson.Of(row);
        }
    }
}
