using Tuijin.Foundation.Papers.Writing;

namespace Tuijin.Foundation.Papers;

/// <summary>
/// An official paper, said in the words of GB/T 9704-2012; <see cref="ToDocx"/> lays it out.
/// The same paper always gives the same bytes.
/// </summary>
public sealed record OfficialPaper
{
    public required PaperForm Form { get; init; }

    /// <summary>Issuing authority, full or standard short name. It is the red mark of a letter and the author in the file's properties.</summary>
    public required string Issuer { get; init; }

    /// <summary>The red mark; when null: the issuer and 文件, the issuer, or the issuer and 会议纪要, by form.</summary>
    public string? Mark { get; init; }

    /// <summary>份号, 密级和保密期限, 紧急程度.</summary>
    public PaperMarkings Markings { get; init; } = new();

    /// <summary>发文字号, or the issue of minutes (第3期); null leaves its line empty.</summary>
    public string? Number { get; init; }

    /// <summary>签发人, on papers to a higher authority only.</summary>
    public string? Signer { get; init; }

    /// <summary>Breaks by itself into balanced lines; a line feed forces a break.</summary>
    public required string Title { get; init; }

    /// <summary>主送机关, in order and already joined by rank, e.g. 各县（区）人民政府.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    public required PaperBody Body { get; init; }

    /// <summary>附件; those with a body are bound after the text, each from a new page.</summary>
    public IReadOnlyList<PaperAttachment> Attachments { get; init; } = [];

    /// <summary>Names in minutes: 出席, 请假, 列席.</summary>
    public Attendance? Attendance { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly WrittenOn { get; init; }

    /// <summary>How the signature is set; minutes have none, and a sheet that names its issuer in the form needs none.</summary>
    public PaperSeal Seal { get; init; } = PaperSeal.Sealed;

    /// <summary>附注 without its brackets, e.g. 联系人：张三，电话：0000-0000000.</summary>
    public string? Note { get; init; }

    /// <summary>版记; null for papers without one.</summary>
    public PaperImprint? Imprint { get; init; }

    /// <summary>The finished .docx file.</summary>
    public byte[] ToDocx() => PaperWriter.Write(this);
}

/// <summary>What stands in the upper left corner, in this order; null is not printed.</summary>
/// <param name="CopyNumber">份号, printed with six digits.</param>
/// <param name="Secrecy">密级和保密期限.</param>
/// <param name="Urgency">紧急程度: 特急 or 加急.</param>
public sealed record PaperMarkings(int? CopyNumber = null, string? Secrecy = null, string? Urgency = null);

/// <summary>An attachment; without a body it is only named (it travels as a file of its own).</summary>
public sealed record PaperAttachment(string Title, PaperBody? Body = null);

/// <summary>Those present, excused and sitting in: 单位 and 姓名 as they are to be printed.</summary>
public sealed record Attendance(
    IReadOnlyList<string> Present, IReadOnlyList<string> Excused, IReadOnlyList<string> SittingIn);

/// <summary>How 署名 and 成文日期 are placed.</summary>
public enum PaperSeal
{
    /// <summary>Room for a seal: date four characters from the right, name centred over it (§7.3.5.1).</summary>
    Sealed,

    /// <summary>No seal: name two characters from the right, date begins two characters after it (§7.3.5.2).</summary>
    Unsealed,

    /// <summary>No signature at all.</summary>
    None,
}

/// <summary>版记.</summary>
/// <param name="CopiedTo">抄送机关, joined as they are to be printed, without the closing full stop.</param>
/// <param name="Printer">印发机关.</param>
/// <param name="PrintedOn">印发日期.</param>
public sealed record PaperImprint(string? CopiedTo, string Printer, DateOnly PrintedOn);
