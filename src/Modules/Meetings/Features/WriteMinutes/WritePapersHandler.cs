using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Data;
using Tuijin.Meetings.Domain;
using Tuijin.Meetings.Features.ViewMeeting;

namespace Tuijin.Meetings.Features.WriteMinutes;

/// <summary>Writes the papers of a meeting as new versions; a paper whose words have not changed is not written again.</summary>
internal sealed class WritePapersHandler(TuijinDb db, Viewer viewer, MeetingReader meetings, Attachments attachments, TimeProvider clock)
{
    /// <returns>Number of papers written; 0 when nothing has changed.</returns>
    public async Task<Result<PapersWritten>> Handle(string number, CancellationToken cancellationToken)
    {
        if (await db.MeetingToChange(number, viewer, cancellationToken) is not { } meeting || await meetings.Find(number, cancellationToken) is not { } facts)
        {
            return new NotFound($"会议{number}");
        }

        if (!meeting.IsKeptBy(viewer))
        {
            return new NotOurMeeting();
        }

        if (meeting.MayRecord() is { } refusal)
        {
            return refusal;
        }

        if (facts.Lines.Count == 0)
        {
            return new NothingSaid();
        }

        var files = await attachments.Of(MeetingFiles.OwnerKind, meeting.Id.Value, cancellationToken);
        var today = clock.Today();
        var written = await Write(facts, MeetingFiles.Minutes, MeetingFiles.VersionsOf(files), day => MeetingPapers.Minutes(facts, day).ToDocx(), $"{facts.Title}纪要", today, cancellationToken);
        var supervision = await Supervision(cancellationToken);
        foreach (var unit in MeetingPapers.UnitsInCharge(facts))
        {
            written += await Write(facts, MeetingFiles.Sheet, MeetingFiles.SheetsOf(files, unit), day => MeetingPapers.Sheet(facts, unit, supervision, day).ToDocx(), $"{unit}{MeetingFiles.Sheet}", today, cancellationToken);
        }

        await db.Save("编印会议纪要和交办单", cancellationToken);
        return new PapersWritten(written);
    }

    /// <summary>The office whose people supervise; its name is copied in on what is handed out.</summary>
    private Task<string?> Supervision(CancellationToken cancellationToken) =>
        db.Set<OrganisationView>().Where(unit => unit.IsActive && db.Set<User>().Any(user => user.Role == Role.Supervision && !user.IsDisabled && user.OrganisationId == (Guid)(object)unit.Id))
            .OrderBy(unit => unit.SortOrder).Select(unit => unit.ShortName).FirstOrDefaultAsync(cancellationToken);

    private async Task<int> Write(
        MeetingFacts facts, string purpose, IReadOnlyList<Attachment> versions, Func<DateOnly, byte[]> compose, string name, DateOnly today, CancellationToken cancellationToken)
    {
        if (versions.Count > 0 && MeetingFiles.HashOf(compose(versions[^1].UploadedAt.ShanghaiDay())) == versions[^1].ContentHash)
        {
            return 0;
        }

        await attachments.AddPaper(MeetingFiles.OwnerKind, facts.Id.Value, purpose, FileNames.Clean($"{name}（{facts.Number}第{versions.Count + 1}版）.docx"), compose(today), cancellationToken);
        return 1;
    }
}

/// <param name="Count">Papers written as a new version.</param>
internal sealed record PapersWritten(int Count);
