using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Domain;
using Tuijin.Projects.Contract;

namespace Tuijin.Meetings.Features.RecordMeeting;

/// <summary>Turns a line into what follows from it: a problem into an appeal, a decision with a unit or a task into a task.</summary>
internal sealed class LineRaising(TuijinDb db, IAppealIntake appeals, IDutyIntake duties, TimeProvider clock)
{
    /// <summary>Raises in the running transaction. When it is refused, the transaction must be rolled back: parts may have been added.</summary>
    public async Task<Result<Consequence>> Raise(Meeting meeting, LineContent content, CancellationToken cancellationToken)
    {
        if (!content.LeadsOn)
        {
            return Consequence.None;
        }

        if (content.Spoken.Kind is LineKind.Problem)
        {
            var appeal = await appeals.Raise(await Problem(meeting, content, cancellationToken), cancellationToken);
            return appeal.IsRefused ? appeal.Refusal : new Consequence(appeal.Value, null);
        }

        var duty = await duties.Assign(
            new MeetingDecision(content.Spoken.Text, content.LeadId!.Value, content.SupportIds, null, content.DueOn!.Value, content.ProjectId,
                new DutySource(meeting.Id.Value, meeting.Number, meeting.Title), clock.UtcNow()),
            cancellationToken);
        return duty.IsRefused ? duty.Refusal : new Consequence(null, duty.Value);
    }

    private async Task<MeetingProblem> Problem(Meeting meeting, LineContent content, CancellationToken cancellationToken)
    {
        var (division, path) = await Place(meeting, content, cancellationToken);
        return new MeetingProblem(
            content.Spoken.Text, content.Category!, content.EnterpriseId, content.ProjectId, division, path,
            content.LeadId, content.SupportIds, content.DueOn, meeting.Id.Value, meeting.Title);
    }

    /// <summary>Where a problem is: at its enterprise, else at its project, else where the meeting was convened.</summary>
    private async Task<(DivisionId Id, string Path)> Place(Meeting meeting, LineContent content, CancellationToken cancellationToken)
    {
        if (content.EnterpriseId is { } firmId
            && await db.Set<EnterpriseView>().Where(firm => firm.Id == firmId).Select(firm => new { firm.DivisionId, firm.DivisionPath }).SingleOrDefaultAsync(cancellationToken) is { } firm)
        {
            return (firm.DivisionId, firm.DivisionPath);
        }

        if (content.ProjectId is { } projectId
            && await db.Set<ProjectView>().Where(project => project.Id == projectId).Select(project => new { project.DivisionId, project.DivisionPath }).SingleOrDefaultAsync(cancellationToken) is { } project)
        {
            return (project.DivisionId, project.DivisionPath);
        }

        return (meeting.DivisionId, meeting.DivisionPath);
    }
}
