using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;

namespace Tuijin.Appeals.Desk;

/// <summary>Makes the occasion of an act: the viewer with the name of their unit, the clock, the calendar in force.</summary>
internal sealed class Occasions(Viewer viewer, AppealCatalogue catalogue, WorkingCalendars calendars, TimeProvider clock)
{
    public async ValueTask<Occasion> Now(CancellationToken cancellationToken) =>
        new(viewer, await UnitOf(viewer, cancellationToken), clock, new DeadlineBook(await calendars.Current(cancellationToken)));

    private async ValueTask<string> UnitOf(Viewer by, CancellationToken cancellationToken) => by.EnterpriseId is { } id
        ? (await catalogue.Enterprise(new EnterpriseId(id), cancellationToken))?.Name ?? ""
        : (await catalogue.Unit(by.OrganisationId, cancellationToken))?.Name ?? by.Role.Title();
}
