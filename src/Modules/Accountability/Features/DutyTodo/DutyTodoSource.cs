using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Accountability.Data;
using Tuijin.Accountability.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Foundation.Todo;

namespace Tuijin.Accountability.Features.DutyTodo;

/// <summary>Tasks that wait for the viewer: to be signed or carried out by the unit in charge, to be confirmed by the supervision office.</summary>
internal sealed class DutyTodoSource(TuijinDb db, WorkingCalendars calendars, TimeProvider clock) : ITodoSource
{
    public IReadOnlyList<Type> DependsOn { get; } = [typeof(Duty)];

    public Task<int> Count(Viewer viewer, CancellationToken cancellationToken) => Waiting(viewer).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<TodoItem>> Items(Viewer viewer, int most, CancellationToken cancellationToken)
    {
        var rows = await Waiting(viewer).OrderBy(duty => duty.DueOn).ThenBy(duty => duty.Number).Take(most)
            .Select(duty => new { duty.Number, duty.Text, duty.DueOn, duty.State, duty.MeetingTitle }).ToListAsync(cancellationToken);
        var (calendar, today) = (await calendars.Current(cancellationToken), clock.Today());
        return [.. rows.Select(duty => new TodoItem(
            duty.State switch { DutyState.Assigned => "任务签收", DutyState.ReportedDone => "任务确认", _ => "任务办理" },
            $"{duty.Number} {duty.Text.Brief()}", $"/duties/{duty.Number}", duty.State.IsOwed() ? duty.DueOn : null, duty.MeetingTitle)
        {
            WorkingDaysLeft = calendar.RemainingWorkingDays(today, duty.DueOn).Days,
        })];
    }

    private IQueryable<Duty> Waiting(Viewer viewer)
    {
        var duties = db.DutiesVisibleTo(viewer).AsNoTracking();
        var own = new OrganisationId(viewer.OrganisationId ?? Guid.Empty);
        return viewer.Role switch
        {
            Role.Supervision => duties.Where(duty =>
                (duty.LeadId == own && (duty.State == DutyState.Assigned || duty.State == DutyState.InProgress || duty.State == DutyState.SentBack))
                || (duty.LeadId != own && duty.State == DutyState.ReportedDone)),
            Role.ProgrammeOffice or Role.Department or Role.County or Role.Township or Role.Zone => duties.Where(duty =>
                duty.LeadId == own && (duty.State == DutyState.Assigned || duty.State == DutyState.InProgress || duty.State == DutyState.SentBack)),
            _ => duties.Where(duty => false),
        };
    }
}
