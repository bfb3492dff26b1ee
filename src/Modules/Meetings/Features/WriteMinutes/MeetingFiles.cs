using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Data;

namespace Tuijin.Meetings.Features.WriteMinutes;

/// <summary>The papers of a meeting with their versions. Whoever may see the meeting as an official may see its papers.</summary>
internal sealed class MeetingFiles(TuijinDb db, Viewer viewer) : IAttachmentOwner
{
    public const string OwnerKind = "meeting", Minutes = "会议纪要", Sheet = "交办单";

    public string Kind => OwnerKind;

    public Task<bool> MaySee(Guid ownerId, CancellationToken cancellationToken)
    {
        var id = new MeetingId(ownerId);
        return viewer.Role is Role.Enterprise or Role.Association
            ? Task.FromResult(false)
            : db.MeetingsVisibleTo(viewer).AnyAsync(meeting => meeting.Id == id, cancellationToken);
    }

    /// <summary>Versions of the minutes, oldest first.</summary>
    public static IReadOnlyList<Attachment> VersionsOf(IReadOnlyList<Attachment> files) => [.. files.Where(file => file.Purpose == Minutes)];

    /// <summary>Versions of the 交办单 of a unit, oldest first.</summary>
    public static IReadOnlyList<Attachment> SheetsOf(IReadOnlyList<Attachment> files, string unit) => [.. files.Where(file => file.Purpose == Sheet && file.FileName.StartsWith($"{unit}{Sheet}", StringComparison.Ordinal))];

    /// <summary>The content hash as the store computes it: the same paper always gives the same bytes.</summary>
    public static string HashOf(byte[] docx) => Convert.ToHexStringLower(SHA256.HashData(docx));
}
