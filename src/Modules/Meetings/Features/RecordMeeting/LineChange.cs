using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Features.RecordMeeting;

/// <summary>What is answered to the second of two who change the same line. The trail tells of a meeting's lines together, so it is the line itself that is shown, not who changed it.</summary>
internal static class LineChange
{
    public static async Task<Refusal> LineChanged(this TuijinDb db, MeetingLineId id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var text = await db.Set<MeetingLine>().Where(line => line.Id == id).Select(line => line.Text).SingleOrDefaultAsync(cancellationToken);
        return new ChangedMeanwhile("其他人", text is null ? "这一条记录（已删除）" : $"这一条记录，现在是“{text}”");
    }
}
