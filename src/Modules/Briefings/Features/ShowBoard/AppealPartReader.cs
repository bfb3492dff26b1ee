using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>Counts appeals with two grouped queries, each answered from an index: what is open, and what was raised this year.</summary>
internal sealed class AppealPartReader(TuijinDb db, Viewer viewer)
{
    private const int MostDepartments = 12;

    public async Task<AppealPart> Read(BoardReach reach, DateOnly today, CancellationToken cancellationToken)
    {
        var year = new DateOnly(today.Year, 1, 1);
        var (open, raised) = (await Open(today, cancellationToken), await Raised(year, today, cancellationToken));
        AppealLine Line(string name, string filter, Func<string, OrganisationId?, bool> isOf) => AppealLine.Of(
            AppealTally.Figures(name, filter, open.Where(tally => isOf(tally.CountyCode, tally.LeadId))),
            AppealTally.Figures(name, string.Join('&', new[] { filter, $"raised-from={year:yyyy-MM-dd}" }.Where(part => part.Length > 0)), raised.Where(tally => isOf(tally.CountyCode, tally.LeadId))));

        var leads = open.Concat(raised).Select(tally => tally.LeadId).OfType<OrganisationId>().ToHashSet();
        var units = await db.Set<OrganisationView>().Where(unit => leads.Contains(unit.Id)).Select(unit => new { unit.Id, unit.ShortName }).ToListAsync(cancellationToken);
        return new AppealPart(
            Line("全部", "", (_, _) => true),
            [.. reach.Own is null ? reach.Parts.Select(part => Line(part.Name, $"county={part.Code}", (county, _) => county == part.Code)) : []],
            [.. units.Select(unit => Line(unit.ShortName, $"department={unit.Id.Value}", (_, lead) => lead == unit.Id))
                .OrderByDescending(line => line.Overdue.Value).ThenByDescending(line => line.Open.Value).ThenBy(line => line.Name, StringComparer.Ordinal).Take(MostDepartments)],
            new Figure(open.Sum(tally => tally.NeedsCoordination), "/appeals?open=1&coordination=1"),
            new Figure(await Waiting(cancellationToken), "/appeals?open=1&extension=1"));
    }

    private Task<List<AppealTally>> Open(DateOnly today, CancellationToken cancellationToken) => db.AppealViewsVisibleTo(viewer).Where(appeal => appeal.IsOpen)
        .GroupBy(appeal => new { appeal.CountyCode, appeal.LeadId }).Select(group => new AppealTally
        {
            CountyCode = group.Key.CountyCode,
            LeadId = group.Key.LeadId,
            Open = group.Count(),
            Overdue = group.Count(appeal => appeal.State != AppealState.Replied && appeal.StepDueOn < today),
            NeedsCoordination = group.Count(appeal => appeal.NeedsCoordination),
        }).ToListAsync(cancellationToken);

    private Task<List<AppealTally>> Raised(DateOnly since, DateOnly today, CancellationToken cancellationToken)
    {
        var moment = Clock.FromShanghai(since.ToDateTime(TimeOnly.MinValue));
        return db.AppealViewsVisibleTo(viewer).Where(appeal => appeal.RaisedAt >= moment)
            .GroupBy(appeal => new { appeal.CountyCode, appeal.LeadId }).Select(group => new AppealTally
            {
                CountyCode = group.Key.CountyCode,
                LeadId = group.Key.LeadId,
                Total = group.Count(),
                OnTime = group.Count(appeal => appeal.IsOnTime == true),
                Late = group.Count(appeal => appeal.IsOnTime == false),
                OverdueUnanswered = group.Count(appeal => appeal.State == AppealState.Assigned && appeal.DueOn < today),
                Rated = group.Count(appeal => appeal.Satisfaction != null),
                Solved = group.Count(appeal => appeal.IsSolved == true),
                Dissatisfied = group.Count(appeal => appeal.Satisfaction == Satisfaction.Dissatisfied),
                Closed = group.Count(appeal => appeal.State == AppealState.Closed),
            }).ToListAsync(cancellationToken);
    }

    private Task<int> Waiting(CancellationToken cancellationToken)
    {
        var open = db.AppealViewsVisibleTo(viewer).Where(appeal => appeal.IsOpen);
        return db.Set<PendingExtensionView>().CountAsync(extension => open.Any(appeal => appeal.Id == extension.AppealId), cancellationToken);
    }
}
