using System.Security.Cryptography;
using System.Text;
using ImageMagick;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;

namespace Tuijin.Tests.Foundation.Files;

/// <summary>The way of a file into the store.</summary>
public sealed class FileIntakeTests : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("tuijin-files-").FullName;
    private readonly ServiceProvider _services;

    public FileIntakeTests()
    {
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddFiles(_folder, new FileLimits { UploadBytes = 300_000, PicturePixels = 200_000, PhotoSide = 200, ThumbnailSide = 50 })
            .BuildServiceProvider();
    }

    private IFileStore Store => _services.GetRequiredService<IFileStore>();

    [Fact]
    public async Task a_document_is_kept_as_it_came_under_its_hash()
    {
        var content = SampleFiles.Pdf("1 0 obj endobj");
        var received = (await Receive("批复.pdf", content)).Value!;

        received.ContentHash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        received.ShouldBe(new ReceivedFile("批复.pdf", FileKind.Pdf, "application/pdf", content.Length, received.ContentHash, null));
        (await Kept(received.ContentHash)).ShouldBe(content);
    }

    [Fact]
    public async Task the_same_content_is_kept_once_and_nothing_passing_remains()
    {
        await Receive("一.pdf", SampleFiles.Pdf(""));
        await Receive("二.pdf", SampleFiles.Pdf(""));
        await Receive("三.exe", SampleFiles.Text("MZ"));
        System.IO.Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task a_photo_is_kept_upright_smaller_and_without_place_or_device()
    {
        var received = (await Receive("现场.jpg", SampleFiles.PhonePhoto())).Value!;
        var kept = await Kept(received.ContentHash);
        using var photo = new MagickImage(kept);

        (photo.Width, photo.Height).ShouldBe((150u, 200u), "400 × 300 lying on its side, at most 200 long");
        photo.GetExifProfile().ShouldBeNull();
        photo.GetXmpProfile().ShouldBeNull();
        Encoding.Latin1.GetString(kept).ShouldNotContain("Secret");
        received.Size.ShouldBe(kept.Length);
        using var small = new MagickImage(await Kept(received.ThumbnailHash!));
        (small.Width, small.Height, small.Format).ShouldBe((38u, 50u, MagickFormat.Jpeg));
    }

    [Theory]
    [InlineData(MagickFormat.Png, "图.png")]
    [InlineData(MagickFormat.WebP, "图.webp")]
    [InlineData(MagickFormat.Jpeg, "图.jpg")]
    public async Task what_hides_behind_a_picture_is_not_kept(MagickFormat format, string name)
    {
        byte[] polyglot = [.. SampleFiles.Picture(format), .. SampleFiles.Package(("a.txt", SampleFiles.Text("x"))), .. SampleFiles.Text("<script>alert(1)</script>")];
        var received = (await Receive(name, polyglot)).Value!;
        var kept = Encoding.Latin1.GetString(await Kept(received.ContentHash));
        kept.ShouldNotContain("<script>");
        kept.ShouldNotContain("PK\u0003\u0004");
    }

    [Fact]
    public async Task the_same_picture_gives_the_same_content()
    {
        var one = (await Receive("一.png", SampleFiles.Picture(MagickFormat.Png))).Value!;
        await Task.Delay(1100);
        var two = (await Receive("二.png", SampleFiles.Picture(MagickFormat.Png))).Value!;
        two.ContentHash.ShouldBe(one.ContentHash);
    }

    [Fact]
    public async Task a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked() =>
        (await Receive("巨图.png", SampleFiles.Picture(MagickFormat.Png, 500, 500))).Refusal.ShouldBeOfType<PictureTooLarge>();

    [Fact]
    public async Task a_picture_cut_short_is_broken()
    {
        var whole = SampleFiles.Picture(MagickFormat.Png);
        (await Receive("断.png", whole[..40])).Refusal.ShouldBeOfType<BrokenFile>();
    }

    [Fact]
    public async Task an_upload_beyond_the_limit_is_not_read_to_its_end()
    {
        var endless = new Endless();
        var result = await _services.GetRequiredService<FileIntake>().Receive(endless, "长.txt", FileKinds.All, CancellationToken.None);
        result.Refusal.ShouldBeOfType<FileTooLarge>();
        endless.Given.ShouldBeLessThan(500_000);
    }

    [Fact]
    public async Task the_store_knows_only_hashes()
    {
        foreach (var name in new[] { "../secret", "", new string('A', 64), new string('a', 63) })
            await Should.ThrowAsync<ArgumentException>(() => Store.Open(name, CancellationToken.None));
        (await Store.Open(new string('a', 64), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task kept_contents_can_be_listed_and_removed()
    {
        var received = (await Receive("批复.pdf", SampleFiles.Pdf(""))).Value!;
        (await Store.List(DateTime.MaxValue, CancellationToken.None).ToListAsync()).ShouldBe([received.ContentHash]);
        (await Store.List(DateTime.MinValue, CancellationToken.None).ToListAsync()).ShouldBeEmpty();
        (await Store.Remove(received.ContentHash, DateTime.MinValue, CancellationToken.None)).ShouldBeFalse();
        (await Store.Remove(received.ContentHash, DateTime.MaxValue, CancellationToken.None)).ShouldBeTrue();
        (await Store.Remove(received.ContentHash, DateTime.MaxValue, CancellationToken.None)).ShouldBeFalse();
        (await Store.List(DateTime.MaxValue, CancellationToken.None).ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task many_at_once_keep_the_same_content_whole()
    {
        var content = SampleFiles.Pdf(new string('x', 100_000));
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Receive("批复.pdf", content)));
        (await Kept(Convert.ToHexStringLower(SHA256.HashData(content)))).ShouldBe(content);
    }

    public void Dispose()
    {
        _services.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private Task<Result<ReceivedFile>> Receive(string name, byte[] content) =>
        _services.GetRequiredService<FileIntake>().Receive(new MemoryStream(content), name, FileKinds.All, CancellationToken.None);

    private async Task<byte[]> Kept(string hash)
    {
        await using var stream = await Store.Open(hash, CancellationToken.None);
        using var copy = new MemoryStream();
        await stream.ShouldNotBeNull().CopyToAsync(copy);
        return copy.ToArray();
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            buffer.AsSpan(offset, count).Fill((byte)'a');
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
