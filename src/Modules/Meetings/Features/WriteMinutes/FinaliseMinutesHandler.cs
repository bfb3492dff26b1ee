using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Data;
using Tuijin.Meetings.Domain;
using Tuijin.Meetings.Features.ViewMeeting;

namespace Tuijin.Meetings.Features.WriteMinutes;

/// <summary>Makes the last version of the minutes final. A version that does not say what the record says now is not made final.</summary>
internal sealed class FinaliseMinutesHandler(TuijinDb db, Viewer viewer, MeetingReader meetings, Attachments attachments, Notifier notifier, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string number, CancellationToken cancellationToken)
    {
        if (await db.MeetingToChange(number, viewer, cancellationToken) is not { } meeting || await meetings.Find(number, cancellationToken) is not { } facts)
        {
            return new NotFound($"会议{number}");
        }

        if (!meeting.IsKeptBy(viewer))
        {
            return new NotOurMeeting();
        }

        var versions = MeetingFiles.VersionsOf(await attachments.Of(MeetingFiles.OwnerKind, meeting.Id.Value, cancellationToken));
        if (meeting.Finalise(versions.Count == 0 ? null : versions.Count, clock.UtcNow()) is { } refusal)
        {
            return refusal;
        }

        if (MeetingFiles.HashOf(MeetingPapers.Minutes(facts, versions[^1].UploadedAt.ShanghaiDay()).ToDocx()) != versions[^1].ContentHash)
        {
            return new MinutesOutOfDate(versions.Count);
        }

        foreach (var unit in meeting.Units.Where(unit => unit.OrganisationId != meeting.ConvenerId))
        {
            notifier.Tell(new Recipient.OfOrganisation(unit.OrganisationId.Value), $"“{meeting.Title}”的会议纪要已定稿。", $"/meetings/{meeting.Number}/minutes");
        }

        await db.Save("会议纪要定稿", cancellationToken);
        return null;
    }
}
