using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Files;

/// <summary>A file that was found to be what it says.</summary>
/// <param name="Name">Clean.</param>
/// <param name="ContentType">With charset for text.</param>
/// <param name="Size">Bytes.</param>
public sealed record InspectedFile(string Name, FileKind Kind, string ContentType, long Size);

/// <summary>
/// Decides from the content whether a file may come in. The sender's content type is not believed, the name only has
/// to agree. What can be run, could be run by a browser, hides something or cannot be looked into is refused.
/// </summary>
public sealed class FileInspector(FileLimits limits)
{
    /// <summary>Inspects a whole file; the stream is left at its beginning.</summary>
    /// <param name="content">Seekable.</param>
    /// <param name="rawName">As the sender named it.</param>
    /// <param name="accepted">Kinds that are taken here.</param>
    public async Task<Result<InspectedFile>> Inspect(
        Stream content, string? rawName, IReadOnlySet<FileKind> accepted, CancellationToken cancel)
    {
        var name = FileNames.Clean(rawName);
        if (content.Length == 0)
            return new FileEmpty();
        if (content.Length > limits.UploadBytes)
            return new FileTooLarge(limits.UploadBytes);
        var found = await Find(content, FileNames.Extension(name), cancel);
        content.Position = 0;
        if (found.IsRefused)
            return found.Refusal;
        var (kind, charset) = found.Value;
        var type = FileType.Of(kind);
        if (!type.Allows(FileNames.Extension(name)))
            return new NameContentMismatch(name, kind);
        if (!accepted.Contains(kind))
            return new FileKindRefused($"此处不接受{type.Word}，可以上传：{Words(accepted)}。");
        if (content.Length > limits.BytesFor(kind))
            return new FileTooLarge(limits.BytesFor(kind));
        return new InspectedFile(name, kind, charset is null ? type.ContentType : $"{type.ContentType}; charset={charset}", content.Length);
    }

    private async Task<Result<Finding>> Find(Stream content, string extension, CancellationToken cancel)
    {
        var head = new byte[FileSignatures.HeadBytes];
        content.Position = 0;
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return FileSignatures.Of(head.AsSpan(0, length)) switch
        {
            // Pictures are written anew (PhotoRework), so what else is in their file does not matter.
            FileSignature.Jpeg => new Finding(FileKind.Jpeg),
            FileSignature.Png => new Finding(FileKind.Png),
            FileSignature.Webp => new Finding(FileKind.Webp),
            FileSignature.Pdf => await PdfCheck.Check(content, cancel) is { } refusal ? refusal : new Finding(FileKind.Pdf),
            FileSignature.Zip => Kind(await new PackageCheck(limits).Check(content, cancel)),
            FileSignature.Compound => Kind(CompoundCheck.Check(content)),
            FileSignature.Program => new ProgramRefused(),
            FileSignature.Archive => new ArchiveRefused(),
            FileSignature.Markup => new MarkupRefused(),
            FileSignature.Heic => new FileKindRefused("不接受HEIC照片。请在手机相机设置中把格式改为“兼容性最佳”，或者转换为JPG后再上传。"),
            FileSignature.OtherPicture => new FileKindRefused("不接受这种图片格式，请转换为JPG或者PNG后再上传。"),
            FileSignature.RichText => new FileKindRefused("不接受RTF文件，请另存为Word文档或者PDF后再上传。"),
            FileSignature.Unknown => await TextCheck.Charset(content, cancel) is { } charset
                ? new Finding(extension == ".csv" ? FileKind.Csv : FileKind.Text, charset)
                : new FileKindRefused($"不认识这种文件，可以上传：{Words(FileKinds.All)}。"),
            _ => throw new InvalidOperationException("A signature without a decision."),
        };
    }

    private static Result<Finding> Kind(Result<FileKind?> found) =>
        found.IsRefused ? found.Refusal : new Finding(found.Value!.Value);

    private static string Words(IReadOnlySet<FileKind> kinds) =>
        string.Join('、', kinds.Order().Select(kind => FileType.Of(kind).Word));

    private sealed record Finding(FileKind Kind, string? Charset = null);
}
