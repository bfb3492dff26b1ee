using System.Buffers;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Files;

/// <summary>A file that was let in and is kept.</summary>
/// <param name="Name">Clean.</param>
/// <param name="ContentType">For serving it again.</param>
/// <param name="Size">Bytes as kept.</param>
/// <param name="ContentHash">Its name in the store.</param>
/// <param name="ThumbnailHash">The small picture of a photo, a JPG.</param>
public sealed record ReceivedFile(string Name, FileKind Kind, string ContentType, long Size, string ContentHash, string? ThumbnailHash);

/// <summary>The one way by which files of users come in: taken up to the limit, inspected, photos written anew, kept.</summary>
public sealed class FileIntake
{
    private const int BlockBytes = 64 * 1024;

    private readonly IFileStore _store;
    private readonly PassingFiles _passing;
    private readonly FileInspector _inspector;
    private readonly PhotoRework _photos;
    private readonly FileLimits _limits;

    internal FileIntake(IFileStore store, PassingFiles passing, FileInspector inspector, PhotoRework photos, FileLimits limits) =>
        (_store, _passing, _inspector, _photos, _limits) = (store, passing, inspector, photos, limits);

    /// <summary>Takes a file in; nothing is kept when it is refused.</summary>
    /// <param name="content">Read to its end, or to the limit.</param>
    /// <param name="name">As the sender named it.</param>
    /// <param name="accepted">Kinds that are taken here, see <see cref="FileKinds"/>.</param>
    public async Task<Result<ReceivedFile>> Receive(
        Stream content, string? name, IReadOnlySet<FileKind> accepted, CancellationToken cancel)
    {
        await using var file = _passing.Open();
        if (!await CopyWithin(content, file, cancel))
            return new FileTooLarge(_limits.UploadBytes);
        var inspected = await _inspector.Inspect(file, name, accepted, cancel);
        if (inspected.IsRefused)
            return inspected.Refusal;
        if (FileType.Of(inspected.Value.Kind).IsPicture)
            return await KeepPhoto(file, inspected.Value, cancel);
        var stored = await _store.Put(file, cancel);
        return Received(inspected.Value, stored, null);
    }

    private async Task<Result<ReceivedFile>> KeepPhoto(Stream file, InspectedFile inspected, CancellationToken cancel)
    {
        var photo = await _photos.Rework(file, inspected.Kind, cancel);
        if (photo.IsRefused)
            return photo.Refusal;
        var stored = await _store.Put(new MemoryStream(photo.Value.Picture, writable: false), cancel);
        var small = await _store.Put(new MemoryStream(photo.Value.Thumbnail, writable: false), cancel);
        return Received(inspected, stored, small.Hash);
    }

    private static ReceivedFile Received(InspectedFile file, StoredContent stored, string? thumbnail) =>
        new(file.Name, file.Kind, file.ContentType, stored.Size, stored.Hash, thumbnail);

    /// <summary>False when there is more than the limit; the rest is not read.</summary>
    private async Task<bool> CopyWithin(Stream from, FileStream to, CancellationToken cancel)
    {
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            long total = 0;
            int read;
            while ((read = await from.ReadAsync(block.AsMemory(0, BlockBytes), cancel)) > 0)
            {
                total += read;
                if (total > _limits.UploadBytes)
                    return false;
                await to.WriteAsync(block.AsMemory(0, read), cancel);
            }

            await to.FlushAsync(cancel);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
