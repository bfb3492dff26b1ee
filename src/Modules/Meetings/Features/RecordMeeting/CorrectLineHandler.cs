using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Data;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Features.RecordMeeting;

/// <summary>Changes a line. When what was missing is there now, it is raised; when it was raised before, only its wording changes. Of two who change it at once one wins.</summary>
internal sealed class CorrectLineHandler(TuijinDb db, Viewer viewer, LineResolver resolver, LineRaising raising)
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

        if (await db.LineById(new MeetingLineId(form.Id!.Value), cancellationToken) is not { } line || line.MeetingId != meeting.Id)
        {
            return new NotFound("这一条记录");
        }

        if (meeting.MayRecord() is { } closed)
        {
            return closed;
        }

        var content = (await resolver.Resolve(form.Line(), form.TopicId, meeting, cancellationToken)).Content;
        try
        {
            return await Correct(line, meeting, content, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await db.LineChanged(line.Id, cancellationToken);
        }
    }

    private async Task<Result<MeetingLine>> Correct(MeetingLine line, Meeting meeting, LineContent content, CancellationToken cancellationToken)
    {
        if (line.RaisedNumber is not null)
        {
            if (line.Correct(content) is { } refusal)
            {
                return refusal;
            }

            await db.Save("修改会议记录", cancellationToken);
            return line;
        }

        var written = await Write(line, meeting, content, cancellationToken);
        if (!written.IsRefused)
        {
            return written;
        }

        db.ChangeTracker.Clear();
        var again = await db.LineById(line.Id, cancellationToken);
        return again is null ? new NotFound("这一条记录") : await Write(again, meeting, content.Refused(written.Refusal), cancellationToken);
    }

    private async Task<Result<MeetingLine>> Write(MeetingLine line, Meeting meeting, LineContent content, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var consequence = await raising.Raise(meeting, content, cancellationToken);
        if (consequence.IsRefused)
        {
            return consequence.Refusal;
        }

        if (line.Correct(content) is { } refusal)
        {
            return refusal;
        }

        line.LedTo(consequence.Value);
        await db.Save("修改会议记录", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return line;
    }
}
