using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Tuijin.Foundation.Files;

/// <summary>
/// Files on disk, spread over 65,536 folders by the first four digits of their hash. A file is written beside, forced
/// to the disk and renamed into place, so that it is there whole or not at all.
/// </summary>
internal sealed class DiskFileStore : IFileStore
{
    private const int BlockBytes = 128 * 1024;

    private readonly string _root;
    private readonly PassingFiles _passing;

    /// <param name="root">Folder of the contents.</param>
    /// <param name="passing">Where they are written first; on the same file system, or they could not be renamed.</param>
    public DiskFileStore(string root, PassingFiles passing)
    {
        _root = Path.GetFullPath(root);
        _passing = passing;
        Directory.CreateDirectory(_root);
    }

    public async Task<StoredContent> Put(Stream content, CancellationToken cancel)
    {
        var file = _passing.Create();
        var moved = false;
        try
        {
            StoredContent stored;
            await using (file)
            {
                stored = await Copy(content, file, cancel);
                file.Flush(flushToDisk: true);
            }

            var place = PathOf(stored.Hash);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);

            // Whoever writes the same content at the same time replaces it by itself.
            File.Move(file.Name, place, overwrite: true);
            moved = true;
            return stored;
        }
        finally
        {
            if (!moved)
                File.Delete(file.Name);
        }
    }

    public Task<Stream?> Open(string hash, CancellationToken cancel)
    {
        var place = PathOf(hash);
        Stream? stream = File.Exists(place)
            ? new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BlockBytes, FileOptions.Asynchronous)
            : null;
        return Task.FromResult(stream);
    }

    public Task<bool> Remove(string hash, DateTime before, CancellationToken cancel)
    {
        var place = PathOf(hash);
        if (!IsOlder(new FileInfo(place), before))
            return Task.FromResult(false);

        // Taken aside before it is looked at once more: whoever puts the same content just now writes a file that is not touched.
        var aside = _passing.NewName();
        File.Move(place, aside);
        var isOld = IsOlder(new FileInfo(aside), before);
        if (isOld)
            File.Delete(aside);
        else
            File.Move(aside, place, overwrite: true);
        return Task.FromResult(isOld);
    }

    public async IAsyncEnumerable<string> List(DateTime before, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var file in new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancel.ThrowIfCancellationRequested();
            if (IsHash(file.Name) && IsOlder(file, before))
                yield return file.Name;
        }
    }

    private static bool IsOlder(FileInfo file, DateTime before) => file.Exists && file.LastWriteTimeUtc < before;

    private static async Task<StoredContent> Copy(Stream from, FileStream to, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            long size = 0;
            int read;
            while ((read = await from.ReadAsync(block, cancel)) > 0)
            {
                hash.AppendData(block, 0, read);
                await to.WriteAsync(block.AsMemory(0, read), cancel);
                size += read;
            }

            return new StoredContent(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>Refuses everything but a hash, so that no path can be asked for.</summary>
    private string PathOf(string hash) => IsHash(hash)
        ? Path.Combine(_root, hash[..2], hash[2..4], hash)
        : throw new ArgumentException("Contents are named by 64 lower-case hexadecimal digits.", nameof(hash));

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
