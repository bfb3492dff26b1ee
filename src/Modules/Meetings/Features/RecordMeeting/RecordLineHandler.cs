using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Data;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Features.RecordMeeting;

/// <summary>Writes down one line and raises what follows from it, in one transaction. The same line sent again is answered, not written again.</summary>
internal sealed class RecordLineHandler(TuijinDb db, Viewer viewer, LineResolver resolver, LineRaising raising, TimeProvider clock)
{
    public async Task<Result<MeetingLine>> Handle(string number, LineForm form, CancellationToken cancellationToken)
    {
        if (await db.MeetingToChange(number, viewer, cancellationToken) is not { } meeting)
        {
            return new NotFound($"会议{number}");
        }

        if (!meeting.IsKeptBy(viewer))
        {
            return new NotOurMeeting();
        }

        var id = new MeetingLineId(form.Id!.Value);
        if (await WrittenBefore(id, meeting, cancellationToken) is { } before)
        {
            return before;
        }

        if (meeting.MayRecord() is { } refusal)
        {
            return refusal;
        }

        var content = (await resolver.Resolve(form.Line(), form.TopicId, meeting, cancellationToken)).Content;
        try
        {
            return await WriteInAnyCase(id, meeting, content, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same line came twice at one moment and the other was faster: what it wrote is the answer.
            db.ChangeTracker.Clear();
            if (await WrittenBefore(id, meeting, cancellationToken) is { } other)
            {
                return other;
            }

            throw;
        }
    }

    /// <summary>The line of this id; null when there is none yet.</summary>
    private async Task<Result<MeetingLine>?> WrittenBefore(MeetingLineId id, Meeting meeting, CancellationToken cancellationToken) =>
        await db.LineById(id, cancellationToken) is not { } line ? null
        : line.MeetingId == meeting.Id ? line : new LineOfAnotherMeeting();

    /// <summary>What was said is kept in any case; when nothing follows from it, the line says why.</summary>
    private async Task<Result<MeetingLine>> WriteInAnyCase(MeetingLineId id, Meeting meeting, LineContent content, CancellationToken cancellationToken)
    {
        var written = await Write(id, meeting, content, cancellationToken);
        if (!written.IsRefused)
        {
            return written;
        }

        db.ChangeTracker.Clear();
        return await Write(id, meeting, content.Refused(written.Refusal), cancellationToken);
    }

    private async Task<Result<MeetingLine>> Write(MeetingLineId id, Meeting meeting, LineContent content, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var consequence = await raising.Raise(meeting, content, cancellationToken);
        if (consequence.IsRefused)
        {
            return consequence.Refusal;
        }

        var order = (int)await db.NextNumber($"line-{meeting.Id.Value:N}", 1, cancellationToken);
        var line = MeetingLine.Write(id, meeting, order, content, clock.UtcNow());
        line.LedTo(consequence.Value);
        db.Add(line);
        await db.Save("记录会议", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return line;
    }
}
