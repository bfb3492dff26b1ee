using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>What the board says of appeals: what is open, and what became of what was raised this year.</summary>
internal sealed class AppealPartReader(TuijinDb db, Viewer viewer)
{
    private const int MostDepartments = 12;

    public async Task<AppealPart> Read(BoardReach reach, DateOnly today, CancellationToken cancellationToken)
    {
        var year = new DateOnly(today.Year, 1, 1);
        var seen = db.AppealViewsVisibleTo(viewer);
        var (open, raised) = (await seen.OpenByUnit(today).ToListAsync(cancellationToken), await seen.RaisedByUnit(year, today).ToListAsync(cancellationToken));
        AppealLine Line(string name, string filter, Func<string, OrganisationId?, bool> isOf) => AppealLine.Of(
            open.Where(tally => isOf(tally.CountyCode, tally.LeadId)).Figures(name, filter),
            raised.Where(tally => isOf(tally.CountyCode, tally.LeadId)).Figures(name, string.Join('&', new[] { filter, $"raised-from={year:yyyy-MM-dd}" }.Where(part => part.Length > 0))));

        var whole = open.Figures("全部", "");
        var leads = open.Concat(raised).Select(tally => tally.LeadId).OfType<OrganisationId>().ToHashSet();
        var units = await db.Set<OrganisationView>().Where(unit => leads.Contains(unit.Id)).Select(unit => new { unit.Id, unit.ShortName }).ToListAsync(cancellationToken);
        return new AppealPart(
            Line("全部", "", (_, _) => true),
            [.. reach.Own is null ? reach.Parts.Select(part => Line(part.Name, $"county={part.Code}", (county, _) => county == part.Code)) : []],
            [.. units.Select(unit => Line(unit.ShortName, $"department={unit.Id.Value}", (_, lead) => lead == unit.Id))
                .OrderByDescending(line => line.Overdue.Value).ThenByDescending(line => line.Open.Value).ThenBy(line => line.Name, StringComparer.Ordinal).Take(MostDepartments)],
            new Figure(whole.NeedsCoordination, whole.NeedsCoordinationHref),
            new Figure(await Waiting(cancellationToken), "/appeals?open=1&extension=1"));
    }

    private Task<int> Waiting(CancellationToken cancellationToken)
    {
        var open = db.AppealViewsVisibleTo(viewer).Where(appeal => appeal.IsOpen);
        return db.Set<PendingExtensionView>().CountAsync(extension => open.Any(appeal => appeal.Id == extension.AppealId), cancellationToken);
    }
}
