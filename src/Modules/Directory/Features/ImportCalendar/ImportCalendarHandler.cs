using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Directory.Features.ImportCalendar;

/// <summary>The years whose arrangements were imported.</summary>
internal sealed record ImportedYears(IReadOnlyList<int> Years);

/// <summary>Takes in the arrangement of holidays of one or more years; an earlier arrangement of the same year is replaced.</summary>
internal sealed class ImportCalendarHandler(TuijinDb db, WorkingCalendars calendars)
{
    /// <summary>No year of the State Council has had fewer days off (2023: 27, with weekends inside); fewer means a part of a file.</summary>
    private const int FewestDaysOff = 15;

    public async Task<Result<ImportedYears>> Handle(IReadOnlyList<PlainLine> table, CancellationToken cancellationToken)
    {
        var lines = table.Where(line => line.Cell(0) is not ("日期" or "date")).ToList();
        var reading = WorkingCalendar.Parse(lines.Select(line => string.Join(',', line.Cells.Take(4))));
        if (reading.Errors.Count > 0)
        {
            return BadLines.Of([.. reading.Errors.Select(error => (lines[error.Line - 1].Number, error.Reason + "。"))]);
        }

        var years = reading.Days.Select(day => day.Year).Distinct().Order().ToList();
        if (years.Count == 0)
        {
            return new NothingToAdd();
        }

        foreach (var year in years)
        {
            if (reading.Days.Count(day => day.Year == year && day.Kind is CalendarDayKind.Off) is < FewestDaysOff and var off)
            {
                return new CalendarIncomplete(year, off);
            }
        }

        var days = reading.Days.Select(day => day.Day).ToList();
        if (await db.Set<CalendarRow>().FirstOrDefaultAsync(row => days.Contains(row.Day) && !years.Contains(row.Year), cancellationToken) is { } other)
        {
            return new CalendarDayTaken(other.Day, other.Year);
        }

        // Deleted and added rows may have the same key, so that they cannot be saved at once.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.RemoveRange(await db.Set<CalendarRow>().Where(row => years.Contains(row.Year)).ToListAsync(cancellationToken));
        await db.Save("更新放假安排", cancellationToken);
        db.AddRange(reading.Days.Select(day => new CalendarRow { Day = day.Day, Kind = day.Kind, Year = day.Year, Name = day.Name }));
        await db.Save("导入放假安排", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        calendars.Forget();
        return new ImportedYears(years);
    }
}
