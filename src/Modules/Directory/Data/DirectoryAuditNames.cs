using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;

namespace Tuijin.Directory.Data;

/// <summary>Names of organisations, enterprises, divisions and users for the trail.</summary>
internal sealed class DirectoryAuditNames(TuijinDb db) : IAuditNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> Of(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var (organisations, enterprises, divisions) = (ids.Select(OrganisationId.From).ToList(), ids.Select(EnterpriseId.From).ToList(), ids.Select(DivisionId.From).ToList());
        return new Dictionary<Guid, string>([
            .. (await db.Set<OrganisationView>().Where(row => organisations.Contains(row.Id)).Select(row => new { row.Id, row.ShortName }).ToListAsync(cancellationToken))
                .Select(row => KeyValuePair.Create(row.Id.Value, row.ShortName)),
            .. (await db.Set<EnterpriseView>().Where(row => enterprises.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
                .Select(row => KeyValuePair.Create(row.Id.Value, row.Name)),
            .. (await db.Set<DivisionView>().Where(row => divisions.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
                .Select(row => KeyValuePair.Create(row.Id.Value, row.Name)),
            .. (await db.Set<User>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.DisplayName }).ToListAsync(cancellationToken))
                .Select(row => KeyValuePair.Create(row.Id, row.DisplayName)),
        ]);
    }
}
