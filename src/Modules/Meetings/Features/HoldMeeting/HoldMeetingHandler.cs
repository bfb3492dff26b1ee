using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Data;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Features.HoldMeeting;

/// <summary>Starts or ends a meeting.</summary>
internal sealed class HoldMeetingHandler(TuijinDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string number, bool isStart, CancellationToken cancellationToken)
    {
        if (await db.MeetingToChange(number, viewer, cancellationToken) is not { } meeting)
        {
            return new NotFound($"会议{number}");
        }

        if (!meeting.IsKeptBy(viewer))
        {
            return new NotOurMeeting();
        }

        if ((isStart ? meeting.Start(clock.UtcNow()) : meeting.End(clock.UtcNow())) is { } refusal)
        {
            return refusal;
        }

        await db.Save(isStart ? "开始会议" : "结束会议", cancellationToken);
        return null;
    }
}
