using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;

namespace Tuijin.Foundation.Demonstration;

/// <summary>Pictures for the records of the demonstration. Each is painted and taken in once, as an upload would be, and then shared by many records.</summary>
public sealed class DemonstrationPhotos(TuijinDb db, FileIntake intake, TimeProvider clock)
{
    /// <summary>Shades in which each scene is painted.</summary>
    private const int Shades = 3;

    private readonly Dictionary<(Scene, int), ReceivedFile> taken = [];

    /// <summary>Adds a picture to the running unit of work; the caller saves.</summary>
    /// <param name="owner">Kind and id of the record.</param>
    /// <param name="subject">The record under whose history it is listed; its owner when null.</param>
    public async Task Attach((string Kind, Guid Id) owner, string purpose, Scene scene, int shade, PhotoTaken by, string? subject, CancellationToken cancellationToken)
    {
        var file = await Take(scene, shade % Shades, cancellationToken);
        db.Add(new Attachment
        {
            Id = clock.NewGuid(), OwnerKind = owner.Kind, OwnerId = owner.Id, Purpose = purpose, FileName = file.Name, ContentType = file.ContentType,
            Size = file.Size, ContentHash = file.ContentHash, ThumbnailHash = file.ThumbnailHash,
            UploadedBy = by.UserId, UploadedByName = by.Name, UploadedAt = by.At, Subject = subject,
        });
    }

    private async Task<ReceivedFile> Take(Scene scene, int shade, CancellationToken cancellationToken)
    {
        if (!taken.TryGetValue((scene, shade), out var file))
        {
            var received = await intake.Receive(new MemoryStream(PaintedScene.Paint(scene, shade)), "现场照片（演示）.png", FileKinds.Photos, cancellationToken);
            taken[(scene, shade)] = file = received.IsRefused ? throw new InvalidOperationException(received.Refusal.Message) : received.Value;
        }

        return file;
    }
}

/// <summary>Who took a picture, and when.</summary>
public sealed record PhotoTaken(Guid UserId, string Name, DateTime At);
