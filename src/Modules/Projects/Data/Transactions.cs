using Microsoft.EntityFrameworkCore.Storage;
using Tuijin.Foundation.Data;

namespace Tuijin.Projects.Data;

internal static class Transactions
{
    /// <summary>Opens a transaction; null when the caller (a repeatable POST of the API) already runs one and will commit it.</summary>
    public static async Task<IDbContextTransaction?> BeginUnlessRunning(this TuijinDb db, CancellationToken cancellationToken) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
}
