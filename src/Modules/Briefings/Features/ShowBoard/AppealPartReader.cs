using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>Reads what the board says of appeals from the counts that the appeals module publishes.</summary>
internal sealed class AppealPartReader(TuijinDb db, Viewer viewer, AppealMeasures measures)
{
    private const int MostDepartments = 12;

    public async Task<AppealPart> Read(BoardReach reach, DateOnly today, CancellationToken cancellationToken)
    {
        var year = new DateOnly(today.Year, 1, 1);
        var areas = reach.Own is null ? Pairs(await measures.ByCounty(null, cancellationToken), await measures.ByCounty(year, cancellationToken)) : [];
        var departments = Pairs(await measures.ByDepartment(null, cancellationToken), await measures.ByDepartment(year, cancellationToken));
        var waiting = db.AppealViewsVisibleTo(viewer).Where(appeal => appeal.IsOpen);
        return new AppealPart(
            AppealLine.Of(await measures.Whole(null, cancellationToken), await measures.Whole(year, cancellationToken)),
            areas,
            [.. departments.Where(line => !line.IsIdle).OrderByDescending(line => line.Overdue.Value).ThenByDescending(line => line.Open.Value).ThenBy(line => line.Name).Take(MostDepartments)],
            new Figure(await waiting.CountAsync(appeal => appeal.NeedsCoordination, cancellationToken), "/appeals?open=1&coordination=1"),
            new Figure(await db.Set<PendingExtensionView>().CountAsync(extension => waiting.Any(appeal => appeal.Id == extension.AppealId), cancellationToken), "/appeals?open=1&extension=1"));
    }

    /// <summary>Lines of all time beside those of the year; a group without anything in the year has zeros there.</summary>
    private static List<AppealLine> Pairs(IReadOnlyList<AppealFigures> all, IReadOnlyList<AppealFigures> year)
    {
        var ofYear = year.ToDictionary(figures => figures.Name);
        return [.. all.Select(figures => AppealLine.Of(figures, ofYear.GetValueOrDefault(figures.Name) ?? new AppealFigures(figures.Name, figures.Filter, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))];
    }
}
