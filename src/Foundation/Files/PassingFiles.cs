using Tuijin.Foundation.Time;

namespace Tuijin.Foundation.Files;

/// <summary>Files for the time of one request, on the disk of this machine and gone when they are closed.</summary>
internal sealed class PassingFiles
{
    private const int BlockBytes = 64 * 1024;

    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    private readonly string _folder;

    /// <summary>Makes the folder and clears what a crash has left in it.</summary>
    public PassingFiles(string folder, TimeProvider clock)
    {
        _folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(_folder);
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < clock.UtcNow() - Abandoned))
            file.Delete();
    }

    /// <summary>A new file that vanishes when it is closed.</summary>
    public FileStream Open() => Create(FileOptions.DeleteOnClose);

    /// <summary>The path of a file that is not there yet.</summary>
    public string NewName() => Path.Combine(_folder, Path.GetRandomFileName());

    /// <summary>A new file that its maker moves away or deletes.</summary>
    public FileStream Create(FileOptions options = FileOptions.None) => new(
        NewName(),
        FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BlockBytes, options | FileOptions.Asynchronous);
}
