using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Features.ViewMeeting;
using Tuijin.Meetings.Features.WriteMinutes;

namespace Tuijin.Meetings.Demo;

/// <summary>Writes the papers of a demonstration meeting, dated when they were written.</summary>
internal sealed class PaperMaker(TuijinDb db, MeetingReader meetings, IFileStore store, Viewer viewer, TimeProvider clock)
{
    public async Task Write(string number, DateTime writtenAt, CancellationToken cancellationToken)
    {
        var facts = await meetings.Find(number, cancellationToken) ?? throw new InvalidOperationException($"Meeting {number} is missing.");
        var day = writtenAt.ShanghaiDay();
        await Keep(facts, MeetingFiles.Minutes, $"{facts.Title}纪要（{number}第1版）.docx", MeetingPapers.Minutes(facts, day).ToDocx(), writtenAt, cancellationToken);
        foreach (var unit in MeetingPapers.UnitsInCharge(facts))
        {
            await Keep(facts, MeetingFiles.Sheet, $"{unit}{MeetingFiles.Sheet}（{number}第1版）.docx", MeetingPapers.Sheet(facts, unit, "市督查室", day).ToDocx(), writtenAt, cancellationToken);
        }
    }

    private async Task Keep(MeetingFacts facts, string purpose, string name, byte[] docx, DateTime writtenAt, CancellationToken cancellationToken)
    {
        var stored = await store.Put(new MemoryStream(docx, writable: false), cancellationToken);
        db.Add(new Attachment
        {
            Id = clock.NewGuid(), OwnerKind = MeetingFiles.OwnerKind, OwnerId = facts.Id.Value, Purpose = purpose, FileName = FileNames.Clean(name),
            ContentType = FileType.Of(FileKind.Word).ContentType, Size = stored.Size, ContentHash = stored.Hash,
            UploadedBy = viewer.UserId, UploadedByName = facts.Clerk, UploadedAt = writtenAt,
        });
    }
}
