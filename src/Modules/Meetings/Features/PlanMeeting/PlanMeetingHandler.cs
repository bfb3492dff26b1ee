using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Features.PlanMeeting;

/// <summary>Plans a meeting and invites those who take part.</summary>
internal sealed class PlanMeetingHandler(TuijinDb db, Viewer viewer, PlanReader reader, Invitations invitations, TimeProvider clock)
{
    /// <returns>The number of the meeting.</returns>
    public async Task<Result<string>> Handle(MeetingForm form, CancellationToken cancellationToken)
    {
        var own = new OrganisationId(viewer.OrganisationId ?? Guid.Empty);
        if (await db.Set<OrganisationView>().SingleOrDefaultAsync(unit => unit.Id == own, cancellationToken) is not { } convener)
        {
            return new NotAllowed("您的账户没有所属单位，不能召集会议。");
        }

        var plan = await reader.Read(form, [], cancellationToken);
        if (plan.IsRefused)
        {
            return plan.Refusal;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var year = clock.Today().Year;
        var number = $"会{year}-{await db.NextNumber($"meeting-{year}", 1, cancellationToken):000}";
        var meeting = Meeting.Plan(clock.NewId<MeetingId>(), number, convener, plan.Value);
        db.Add(meeting);
        invitations.Send(meeting, meeting.Units, meeting.Enterprises, isChange: false);
        await db.Save("筹备会议", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return number;
    }
}
