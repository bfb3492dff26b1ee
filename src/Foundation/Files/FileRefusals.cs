using System.Globalization;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Files;

/// <summary>Nothing was handed in.</summary>
public sealed record FileEmpty() : Refusal("文件是空的，请重新选择文件。");

/// <summary>Larger than allowed.</summary>
public sealed record FileTooLarge(long LimitBytes)
    : Refusal(string.Create(CultureInfo.InvariantCulture, $"文件超过{LimitBytes / 1024 / 1024}兆字节的上限，请压缩图片或者拆分后再上传。"))
{
    public override int StatusCode => 413;
}

/// <summary>A kind that is not taken here.</summary>
public sealed record FileKindRefused(string Why) : Refusal(Why)
{
    public override int StatusCode => 415;
}

/// <summary>The name says one kind, the content another.</summary>
public sealed record NameContentMismatch(string Name, FileKind Actual)
    : Refusal($"文件“{Name}”的内容是{FileType.Of(Actual).Word}，与扩展名不符。请把扩展名改为{FileType.Of(Actual).Extensions[0]}，或者重新导出后再上传。")
{
    public override int StatusCode => 415;
}

/// <summary>Program or script, whatever it is called.</summary>
public sealed record ProgramRefused() : Refusal("文件含有可以运行的程序，不能上传。")
{
    public override int StatusCode => 415;
}

/// <summary>HTML, SVG or XML: a browser could run what is in it.</summary>
public sealed record MarkupRefused() : Refusal("文件含有网页或者脚本代码，不能上传。请另存为PDF或者图片后再上传。")
{
    public override int StatusCode => 415;
}

/// <summary>ZIP, RAR and the like.</summary>
public sealed record ArchiveRefused() : Refusal("不接受压缩包，请解压后逐个上传其中的文件。")
{
    public override int StatusCode => 415;
}

/// <summary>Two kinds of file in one.</summary>
public sealed record PolyglotRefused() : Refusal("文件中夹带了其他内容，不能上传。请用原软件重新另存后再上传。");

/// <summary>VBA or Excel 4 macros.</summary>
public sealed record MacrosRefused() : Refusal("文件含有宏，不能上传。请另存为不含宏的格式后再上传。");

/// <summary>A document that runs, loads or carries something foreign when opened.</summary>
public sealed record ActiveDocumentRefused() : Refusal("文件打开时会运行程序或者加载外部内容，不能上传。请打印为PDF后再上传。");

/// <summary>Unpacks to far more than it is.</summary>
public sealed record BombRefused() : Refusal("文件解开后过大，不能上传。请删去多余的内容后重新另存。");

/// <summary>Locked with a password: nobody could check or read it.</summary>
public sealed record LockedFileRefused() : Refusal("文件设有密码，请取消密码后再上传。");

/// <summary>Does not hold what its kind must hold.</summary>
public sealed record BrokenFile() : Refusal("文件已经损坏或者不完整，请重新导出后再上传。");

/// <summary>More pixels than are read.</summary>
public sealed record PictureTooLarge(long LimitPixels)
    : Refusal(string.Create(CultureInfo.InvariantCulture, $"图片超过{LimitPixels / 10_000}万像素的上限，请缩小后再上传。"));
