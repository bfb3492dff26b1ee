using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Data;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Features.RecordMeeting;

/// <summary>Deletes a line from which nothing was raised; the trail keeps its words.</summary>
internal sealed class DeleteLineHandler(TuijinDb db, Viewer viewer)
{
    public async Task<Refusal?> Handle(string number, Guid id, CancellationToken cancellationToken)
    {
        if (await db.MeetingToChange(number, viewer, cancellationToken) is not { } meeting)
        {
            return new NotFound($"会议{number}");
        }

        if (!meeting.IsKeptBy(viewer))
        {
            return new NotOurMeeting();
        }

        if (await db.LineById(new MeetingLineId(id), cancellationToken) is not { } line || line.MeetingId != meeting.Id)
        {
            return new NotFound("这一条记录");
        }

        if ((meeting.MayRecord() ?? line.MayDelete()) is { } refusal)
        {
            return refusal;
        }

        db.Remove(line);
        try
        {
            await db.Save("删除会议记录", cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await db.LineChanged(line.Id, cancellationToken);
        }
    }
}
