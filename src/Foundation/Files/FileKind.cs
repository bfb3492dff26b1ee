using System.Collections.Frozen;

namespace Tuijin.Foundation.Files;

/// <summary>The kinds of file that may be handed in. What a file is, its content says; its name must agree.</summary>
public enum FileKind
{
    Jpeg,
    Png,
    Webp,
    Pdf,

    /// <summary>版式文档, the national fixed-layout format (GB/T 33190).</summary>
    Ofd,

    /// <summary>.docx</summary>
    Word,

    /// <summary>.xlsx</summary>
    Excel,

    /// <summary>.doc</summary>
    OldWord,

    /// <summary>.xls</summary>
    OldExcel,

    Csv,
    Text,
}

/// <summary>What is fixed about a kind.</summary>
/// <param name="Word">As the user is told of it.</param>
/// <param name="ContentType">Without charset.</param>
/// <param name="Extensions">Lower case with dot, the usual one first.</param>
public sealed record FileType(FileKind Kind, string Word, string ContentType, params IReadOnlyList<string> Extensions)
{
    private static readonly FrozenDictionary<FileKind, FileType> Types = new FileType[]
    {
        new(FileKind.Jpeg, "JPG图片", "image/jpeg", ".jpg", ".jpeg"),
        new(FileKind.Png, "PNG图片", "image/png", ".png"),
        new(FileKind.Webp, "WebP图片", "image/webp", ".webp"),
        new(FileKind.Pdf, "PDF文件", "application/pdf", ".pdf"),
        new(FileKind.Ofd, "OFD版式文件", "application/ofd", ".ofd"),
        new(FileKind.Word, "Word文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        new(FileKind.Excel, "Excel工作簿", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        new(FileKind.OldWord, "Word 97-2003文档", "application/msword", ".doc"),
        new(FileKind.OldExcel, "Excel 97-2003工作簿", "application/vnd.ms-excel", ".xls"),
        new(FileKind.Csv, "CSV文本表格", "text/csv", ".csv"),
        new(FileKind.Text, "纯文本", "text/plain", ".txt"),
    }.ToFrozenDictionary(type => type.Kind);

    public static FileType Of(FileKind kind) => Types[kind];

    public bool IsPicture => Kind is FileKind.Jpeg or FileKind.Png or FileKind.Webp;

    public bool IsText => Kind is FileKind.Csv or FileKind.Text;

    public bool Allows(string extension) => Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Sets of kinds that a form may accept.</summary>
public static class FileKinds
{
    public static readonly IReadOnlySet<FileKind> Photos = Set(FileKind.Jpeg, FileKind.Png, FileKind.Webp);

    /// <summary>What a ledger can be imported from.</summary>
    public static readonly IReadOnlySet<FileKind> Ledgers = Set(FileKind.Excel, FileKind.OldExcel, FileKind.Csv);

    /// <summary>Everything that may be attached to a record.</summary>
    public static readonly IReadOnlySet<FileKind> All = Set(Enum.GetValues<FileKind>());

    /// <summary>The value of an upload field's accept attribute, for instance .jpg,.jpeg,.png.</summary>
    public static string AcceptAttribute(this IReadOnlySet<FileKind> kinds) =>
        string.Join(',', kinds.Order().SelectMany(kind => FileType.Of(kind).Extensions));

    private static FrozenSet<FileKind> Set(params FileKind[] kinds) => kinds.ToFrozenSet();
}
