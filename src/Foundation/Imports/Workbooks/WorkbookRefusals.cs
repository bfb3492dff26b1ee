using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>The file holds nothing.</summary>
public sealed record FileEmpty() : Refusal("文件是空的，请选择有内容的表格文件。");

/// <summary>The file is larger than allowed.</summary>
public sealed record FileTooLarge(long LimitMegabytes) : Refusal($"文件超过 {LimitMegabytes} 兆字节，请删去不需要的工作表和图片，或者分成几个文件导入。")
{
    public override int StatusCode => 413;
}

/// <summary>A packed file that would unpack to far more than a table can be.</summary>
public sealed record FileInflated() : Refusal("文件解压后过大，不像正常的表格文件。请在表格软件中打开，删去多余的行、列和图片后另存，再导入。")
{
    public override int StatusCode => 413;
}

/// <summary>The file needs a password.</summary>
public sealed record FileLocked() : Refusal("文件设有打开密码，请在表格软件中取消密码保护并另存后再导入。");

/// <summary>A web page or XML saved under the name of a workbook.</summary>
public sealed record FileIsWebPage() : Refusal("文件的内容是网页，不是表格工作簿。请在表格软件中打开，另存为“Excel 工作簿（.xlsx）”后再导入。");

/// <summary>Another kind of file.</summary>
public sealed record FileIsOther(string What) : Refusal($"文件的内容是{What}，不能作为表格导入。请另存为“Excel 工作簿（.xlsx）”或 CSV 文件。");

/// <summary>The file is damaged.</summary>
public sealed record FileBroken(string Where) : Refusal($"文件已损坏或不完整（{Where}），读不下去。请在表格软件中打开并另存，或者重新取得文件后再导入。");

/// <summary>The characters of a text file cannot be made out.</summary>
public sealed record TextUnknown() : Refusal("无法识别文件的文字编码。请在表格软件中打开，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”后再导入。");

/// <summary>A text file breaks off or has quotes that do not match.</summary>
public sealed record TextBroken(int Row) : Refusal($"第 {Row} 行附近的引号不成对，读不下去。请改正该行的引号，或者在表格软件中打开后另存为“Excel 工作簿（.xlsx）”。");

/// <summary>The workbook has no sheet.</summary>
public sealed record NoSheet() : Refusal("文件中没有工作表。");

/// <summary>Carries a refusal out of the middle of reading; caught where the import ends.</summary>
internal sealed class WorkbookUnreadable(Refusal refusal, Exception? inner = null) : Exception(refusal.Message, inner)
{
    public Refusal Refusal { get; } = refusal;
}
