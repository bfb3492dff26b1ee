using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Jobs;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features;

/// <summary>Counts the due days of running permits anew: the calendar of a year often comes after the first permits that reach into it.</summary>
internal sealed class PermitDueJob(TuijinDb db, WorkingCalendars calendars) : ITimedJob
{
    public string Key => "projects.permits";

    public string Title => "按放假安排重新推算手续期限";

    public TimeOnly From => TimeOnly.MinValue;

    public async Task Run(DateOnly day, CancellationToken cancellationToken)
    {
        var calendar = await calendars.Current(cancellationToken);
        foreach (var permit in await db.Set<Permit>().Where(permit => permit.DoneOn == null && permit.LimitDays != null).ToListAsync(cancellationToken))
        {
            permit.CountDue(calendar);
        }

        await db.Save("重新推算手续期限", cancellationToken);
        db.ChangeTracker.Clear();
    }
}
