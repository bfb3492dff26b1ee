using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Zones.Domain;
using Tuijin.Zones.Features.EditZone;

namespace Tuijin.Zones.Features.RegisterZone;

/// <summary>Enters a zone for a body of the directory that has none yet.</summary>
internal sealed class RegisterZoneHandler(TuijinDb db, EditZoneHandler edit)
{
    /// <summary>Zone bodies without a zone.</summary>
    public Task<List<OrganisationView>> Bodies(CancellationToken cancellationToken) =>
        db.Set<OrganisationView>().Where(body => body.Kind == OrganisationKind.ZoneBody && body.IsActive && !db.Set<Zone>().Any(zone => zone.Id == body.Id))
            .OrderBy(body => body.SortOrder).ThenBy(body => body.Name).ToListAsync(cancellationToken);

    public async Task<Refusal?> Handle(Guid? bodyId, string code, ZoneForm form, CancellationToken cancellationToken)
    {
        if ((await Bodies(cancellationToken)).Find(body => body.Id.Value == bodyId) is not { } body)
        {
            return new NoZoneBody();
        }

        if (await db.Set<Zone>().AnyAsync(zone => zone.Code == code, cancellationToken))
        {
            return new CodeTaken(code);
        }

        var entered = new Zone { Id = body.Id, Code = code, Name = form.Name, DivisionId = body.DivisionId, DivisionPath = body.DivisionPath };
        if (await edit.Take(entered, form, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        db.Add(entered);
        await db.Save("登记园区", cancellationToken);
        return null;
    }
}
