using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Appeals.Desk;

/// <summary>Makes the occasion of an act: the viewer with the name of their unit, the clock, the calendar in force.</summary>
internal sealed class Occasions(TuijinDb db, Viewer viewer, AppealCatalogue catalogue, WorkingCalendars calendars, TimeProvider clock)
{
    public async Task<Occasion> Now(CancellationToken cancellationToken) =>
        new(viewer, await UnitOf(viewer, cancellationToken), clock, new DeadlineBook(await calendars.Current(cancellationToken)));

    private async Task<string> UnitOf(Viewer by, CancellationToken cancellationToken)
    {
        if (by.EnterpriseId is { } id)
        {
            var enterprise = new EnterpriseId(id);
            return await db.Set<EnterpriseView>().Where(view => view.Id == enterprise).Select(view => view.Name).FirstOrDefaultAsync(cancellationToken) ?? "";
        }

        return (await catalogue.Unit(by.OrganisationId, cancellationToken))?.Name ?? by.Role.Title();
    }
}
