namespace Tuijin.Foundation.Files;

/// <summary>How much of anything is taken in. Sizes in bytes.</summary>
public sealed record FileLimits
{
    private const long Mebi = 1024 * 1024;

    /// <summary>The largest upload of any kind.</summary>
    public long UploadBytes { get; init; } = 20 * Mebi;

    /// <summary>Plain text and CSV: a longer one is data, not a document.</summary>
    public long TextBytes { get; init; } = 10 * Mebi;

    /// <summary>Entries of a package (.docx, .xlsx, .ofd).</summary>
    public int PackageEntries { get; init; } = 5_000;

    /// <summary>All entries of a package, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 512 * Mebi;

    /// <summary>Unpacked size over packed size of an entry; sheets full of equal cells reach about a hundred.</summary>
    public int UnpackRatio { get; init; } = 200;

    /// <summary>Width times height of a picture before it is read; a phone takes 12 to 50 million.</summary>
    public long PicturePixels { get; init; } = 64_000_000;

    /// <summary>The longer side of a stored photo, in pixels: enough to read a nameplate, and to print on A4.</summary>
    public int PhotoSide { get; init; } = 2_560;

    /// <summary>The longer side of a small picture, in pixels.</summary>
    public int ThumbnailSide { get; init; } = 480;

    public long BytesFor(FileKind kind) => FileType.Of(kind).IsText ? Math.Min(TextBytes, UploadBytes) : UploadBytes;
}
