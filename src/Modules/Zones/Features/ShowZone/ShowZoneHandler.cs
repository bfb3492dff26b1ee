using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;
using Tuijin.Zones.Contract;
using Tuijin.Zones.Data;

namespace Tuijin.Zones.Features.ShowZone;

/// <summary>Reads what the page of a zone shows.</summary>
internal sealed class ShowZoneHandler(TuijinDb db, Viewer viewer, IEnumerable<IZoneFigure> figures)
{
    private const int MostProjects = 12, MostEnterprises = 24;

    /// <returns>Null when there is no such zone within the viewer's scope.</returns>
    public async Task<ZonePage?> Handle(string code, CancellationToken cancellationToken)
    {
        var found = await (from row in db.ZonesVisibleTo(viewer).AsNoTracking()
                           join body in db.Set<OrganisationView>() on row.Id equals body.Id
                           join division in db.Set<DivisionView>() on row.DivisionId equals division.Id
                           where row.Code == code
                           select new { Zone = row, Body = body.Name, Division = division.Name }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var zone = found.Zone;
        var projects = db.ProjectViewsVisibleTo(viewer).Where(project => project.ZoneId == zone.Id);
        var enterprises = db.EnterpriseViewsVisibleTo(viewer).Where(enterprise => enterprise.ZoneId == zone.Id);
        return new ZonePage(
            new ZoneOnPage(zone.Id, zone.Code), zone.Name, zone.Level, found.Body, found.Division, zone.ApprovedBy, zone.ApprovalDocument, zone.ApprovedOn,
            zone.PlannedM2, zone.BuiltM2, zone.BoundaryM2, zone.AreaDifference, zone.BoundaryDatum, zone.LeadingIndustries, zone.Description, zone.AuditSubject)
        {
            Projects = await projects.CountAsync(cancellationToken),
            WorstProjects = await projects.OrderBy(project => project.Light == Rules.Lights.Light.Red ? 0 : project.Light == Rules.Lights.Light.Yellow ? 1 : 2)
                .ThenBy(project => project.CompletionRatio).ThenBy(project => project.Number).Take(MostProjects).ToListAsync(cancellationToken),
            Enterprises = await enterprises.CountAsync(cancellationToken),
            SomeEnterprises = await enterprises.OrderBy(enterprise => enterprise.Name).Take(MostEnterprises).ToListAsync(cancellationToken),
            Figures = await Figures(new ZoneOnPage(zone.Id, zone.Code), cancellationToken),
        };
    }

    private async Task<List<ZoneFigureLine>> Figures(ZoneOnPage zone, CancellationToken cancellationToken)
    {
        var lines = new List<ZoneFigureLine>();
        foreach (var figure in figures)
        {
            var counts = await figure.Count(viewer, cancellationToken);
            lines.Add(new ZoneFigureLine(figure.Title, counts.GetValueOrDefault(zone.Id), figure.Href(zone)));
        }

        return lines;
    }
}
