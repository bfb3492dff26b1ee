using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Foundation.Todo;

namespace Tuijin.Appeals.Features.TodoList;

/// <summary>What waits for the viewer: to accept, assign, decide and verify; to sign and to reply; to rate.</summary>
internal sealed class AppealTodo(TuijinDb db, WorkingCalendars calendars, TimeProvider clock) : ITodoSource
{
    public IReadOnlyList<Type> DependsOn { get; } = [typeof(Appeal), typeof(AppealAssignment), typeof(AppealExtension)];

    public async Task<int> Count(Viewer viewer, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var part in Parts(viewer))
        {
            count += await part.Rows.CountAsync(cancellationToken);
        }

        return count;
    }

    public async Task<IReadOnlyList<TodoItem>> Items(Viewer viewer, int most, CancellationToken cancellationToken)
    {
        var (calendar, today) = (await calendars.Current(cancellationToken), clock.Today());
        var items = new List<TodoItem>();
        foreach (var part in Parts(viewer))
        {
            var rows = await part.Rows.OrderBy(row => row.DueOn).ThenBy(row => row.Number).Take(most).ToListAsync(cancellationToken);
            items.AddRange(rows.Select(row => new TodoItem(part.Kind, $"{row.Number} {row.Title}", AppealLinks.Of(row.Number) + part.Page, row.DueOn, row.From ?? "")
            {
                WorkingDaysLeft = row.DueOn is { } due ? calendar.RemainingWorkingDays(today, due).Days : null,
            }));
        }

        return [.. items.OrderBy(item => item.DueOn ?? DateOnly.MaxValue).Take(most)];
    }

    private IEnumerable<Part> Parts(Viewer viewer)
    {
        var appeals = db.AppealsVisibleTo(viewer).AsNoTracking();
        if (viewer.Role is Role.ProgrammeOffice or Role.Supervision or Role.County)
        {
            var own = viewer.Role is Role.County ? appeals.OfBranch(viewer.ScopePath) : appeals;
            var today = clock.Today();

            // Nobody judges what the own unit has handled.
            var ofOthers = viewer.OrganisationId is { } self ? own.Where(appeal => appeal.LeadId == null || appeal.LeadId != new OrganisationId(self)) : own;
            yield return new Part("诉求受理", "/accept", InState(own, AppealState.Submitted));
            yield return new Part("诉求交办", "/assign", InState(own, AppealState.Accepted));
            yield return new Part("延期审批", "/extension/decide", Rows(ofOthers.Where(appeal => appeal.State == AppealState.Assigned && appeal.Extensions.Any(extension => extension.State == ExtensionState.Pending))));
            yield return new Part("回访核查", "/verify", InState(ofOthers, AppealState.Rated));
            yield return new Part("电话评价", "/rate", Rows(ofOthers.Where(appeal => appeal.State == AppealState.Replied && appeal.StepDueOn < today)));
        }

        if (viewer.OrganisationId is { } id && viewer.Role is not Role.Association)
        {
            var assignments = db.AssignmentsOf(new OrganisationId(id)).AsNoTracking();
            yield return new Part("诉求签收", "", OfUnit(appeals, assignments.Where(assignment => assignment.State == AssignmentState.Waiting), toSign: true));
            yield return new Part("诉求办理", "", OfUnit(appeals, assignments.Where(assignment => assignment.State == AssignmentState.Handling), toSign: false));
        }

        if (viewer.ReadsAsRaiser())
        {
            yield return new Part("评价办理结果", "/rate", InState(appeals, AppealState.Replied));
        }
    }

    private IQueryable<TodoRow> InState(IQueryable<Appeal> appeals, AppealState state) => Rows(appeals.Where(appeal => appeal.State == state));

    private IQueryable<TodoRow> Rows(IQueryable<Appeal> appeals) => appeals.Select(appeal => new TodoRow
    {
        Number = appeal.Number, Title = appeal.Title, DueOn = appeal.StepDueOn,
        From = db.Set<EnterpriseView>().Where(enterprise => enterprise.Id == appeal.EnterpriseId).Select(enterprise => enterprise.Name).FirstOrDefault(),
    });

    private IQueryable<TodoRow> OfUnit(IQueryable<Appeal> appeals, IQueryable<AppealAssignment> assignments, bool toSign) =>
        from assignment in assignments
        join appeal in appeals on assignment.AppealId equals appeal.Id
        select new TodoRow
        {
            Number = appeal.Number, Title = appeal.Title, DueOn = toSign ? assignment.SignDueOn : assignment.DueOn,
            From = db.Set<EnterpriseView>().Where(enterprise => enterprise.Id == appeal.EnterpriseId).Select(enterprise => enterprise.Name).FirstOrDefault(),
        };

    private sealed record Part(string Kind, string Page, IQueryable<TodoRow> Rows);
}

/// <summary>One appeal that waits.</summary>
internal sealed record TodoRow
{
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required DateOnly? DueOn { get; init; }

    /// <summary>The enterprise that it is for.</summary>
    public required string? From { get; init; }
}
