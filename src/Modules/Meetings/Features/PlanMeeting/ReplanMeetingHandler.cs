using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Data;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Features.PlanMeeting;

/// <summary>Changes the plan of a meeting; who is new is invited, and all are told of another time or place.</summary>
internal sealed class ReplanMeetingHandler(TuijinDb db, Viewer viewer, PlanReader reader, Invitations invitations)
{
    public async Task<Refusal?> Handle(string number, MeetingForm form, CancellationToken cancellationToken)
    {
        if (await db.MeetingToChange(number, viewer, cancellationToken) is not { } meeting)
        {
            return new NotFound($"会议{number}");
        }

        if (!meeting.IsKeptBy(viewer))
        {
            return new NotOurMeeting();
        }

        var plan = await reader.Read(form, meeting.Topics, cancellationToken);
        if (plan.IsRefused)
        {
            return plan.Refusal;
        }

        var (before, units, enterprises) = ((meeting.StartsAt, meeting.Place), meeting.Units.ToList(), meeting.Enterprises.ToList());
        if (meeting.Replan(plan.Value) is { } refusal)
        {
            return refusal;
        }

        if (meeting.State is MeetingState.Planned)
        {
            var isChange = before != (meeting.StartsAt, meeting.Place);
            invitations.Send(meeting, meeting.Units.Except(units), meeting.Enterprises.Except(enterprises), isChange: false);
            if (isChange)
            {
                invitations.Send(meeting, meeting.Units.Intersect(units), meeting.Enterprises.Intersect(enterprises), isChange: true);
            }
        }

        await db.Save("修改会议安排", cancellationToken);
        return null;
    }
}
