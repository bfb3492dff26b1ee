using ImageMagick;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Files;

/// <summary>A photo written anew, and its small picture (always JPG).</summary>
internal sealed record ReworkedPhoto(byte[] Picture, byte[] Thumbnail);

/// <summary>
/// Writes photos anew: turned upright, no larger than needed, without place, device and any other data that came along.
/// What was hidden in the file is not copied.
/// </summary>
internal sealed class PhotoRework(FileLimits limits) : IDisposable
{
    private const uint PhotoQuality = 82;
    private const uint ThumbnailQuality = 75;
    private const ulong Mebi = 1024 * 1024;

    /// <summary>Photos read at the same time; each may take a quarter of a gigabyte.</summary>
    private readonly SemaphoreSlim _places = new(2);

    static PhotoRework()
    {
        // Only these three are read or written, whatever a file pretends to be; nothing is fetched or executed. XC is an
        // empty canvas. It holds for the process when this is its first use of the library.
        var files = ImageMagick.Configuration.ConfigurationFiles.Default;
        files.Policy.Data = """
            <policymap>
              <policy domain="delegate" rights="none" pattern="*" />
              <policy domain="filter" rights="none" pattern="*" />
              <policy domain="path" rights="none" pattern="@*" />
              <policy domain="coder" rights="none" pattern="*" />
              <policy domain="coder" rights="read | write" pattern="{JPEG,JPG,PNG,WEBP,XC}" />
            </policymap>
            """;
        MagickNET.Initialize(files);
        ResourceLimits.Memory = 512 * Mebi;
        ResourceLimits.MaxMemoryRequest = 512 * Mebi;
        ResourceLimits.Disk = 0;
        ResourceLimits.Width = 20_000;
        ResourceLimits.Height = 20_000;
        ResourceLimits.ListLength = 16;
        ResourceLimits.Thread = 1;
    }

    public async Task<Result<ReworkedPhoto>> Rework(Stream content, FileKind kind, CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        try
        {
            return Rework(content, Format(kind));
        }
        catch (MagickException)
        {
            return new BrokenFile();
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private Result<ReworkedPhoto> Rework(Stream content, MagickFormat format)
    {
        // The header alone tells the size; a picture that would not fit is never unpacked.
        content.Position = 0;
        var info = new MagickImageInfo(content, new MagickReadSettings { Format = format });
        if ((long)info.Width * info.Height > limits.PicturePixels)
            return new PictureTooLarge(limits.PicturePixels);
        content.Position = 0;
        using var picture = new MagickImage(content, Reading(format, info));
        picture.AutoOrient();
        if (picture.GetColorProfile() is not null)
            picture.TransformColorSpace(ColorProfiles.SRGB);
        else if (picture.ColorSpace == ColorSpace.CMYK)
            picture.ColorSpace = ColorSpace.sRGB;
        Shrink(picture, limits.PhotoSide);
        picture.Strip();
        var photo = Write(picture, format, PhotoQuality);
        Shrink(picture, limits.ThumbnailSide);
        picture.BackgroundColor = MagickColors.White;
        picture.Alpha(AlphaAction.Remove);
        return new ReworkedPhoto(photo, Write(picture, MagickFormat.Jpeg, ThumbnailQuality));
    }

    private MagickReadSettings Reading(MagickFormat format, MagickImageInfo info)
    {
        var settings = new MagickReadSettings { Format = format, FrameCount = 1 };

        // A large JPG is read at a fraction of its size, which takes a fraction of the memory.
        if (format == MagickFormat.Jpeg && Math.Max(info.Width, info.Height) > limits.PhotoSide * 2)
            settings.SetDefine(MagickFormat.Jpeg, "size", $"{limits.PhotoSide * 2}x{limits.PhotoSide * 2}");
        return settings;
    }

    private static void Shrink(MagickImage picture, int side)
    {
        if (Math.Max(picture.Width, picture.Height) > side)
            picture.Resize(new MagickGeometry((uint)side, (uint)side));
    }

    private static byte[] Write(MagickImage picture, MagickFormat format, uint quality)
    {
        // For PNG the number would be a way of packing, and the time of writing would make each file another one.
        if (format != MagickFormat.Png)
            picture.Quality = quality;
        picture.Settings.SetDefine(MagickFormat.Png, "exclude-chunks", "date,time,text");
        return picture.ToByteArray(format);
    }

    private static MagickFormat Format(FileKind kind) => kind switch
    {
        FileKind.Jpeg => MagickFormat.Jpeg,
        FileKind.Png => MagickFormat.Png,
        FileKind.Webp => MagickFormat.WebP,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a picture."),
    };
}
