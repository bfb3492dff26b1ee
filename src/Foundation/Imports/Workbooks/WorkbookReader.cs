using System.Text;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>
/// Reads the sheets and rows of a workbook or text table, forward only, holding one row at a time. What the file is, is told by its
/// content, never by its name. Macros, pictures, comments and links are not looked at.
/// </summary>
/// <remarks>Between <see cref="Open"/> and the end, damage found in the file is thrown as <see cref="WorkbookUnreadable"/>.</remarks>
public abstract class WorkbookReader : IDisposable
{
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private protected WorkbookReader()
    {
    }

    /// <summary>The sheet that <see cref="NextRow"/> reads.</summary>
    public SheetInfo Sheet { get; private protected set; } = new("", false, [], null);

    /// <summary>True when cells lay beyond <see cref="WorkbookLimits.Columns"/> in the current sheet.</summary>
    public bool CutColumns { get; private protected set; }

    /// <summary>The workbook counts days from 1904; already worked into dates, needed only for bare figures.</summary>
    public bool Is1904 { get; private protected set; }

    /// <summary>Opens a file.</summary>
    /// <param name="content">Seekable; read from its beginning; stays open.</param>
    /// <param name="fileName">Names the only sheet of a text file.</param>
    public static Result<WorkbookReader> Open(Stream content, string fileName, WorkbookLimits? limits = null)
    {
        limits ??= WorkbookLimits.Default;
        if (content.Length == 0)
        {
            return new FileEmpty();
        }

        if (content.Length > limits.FileBytes)
        {
            return new FileTooLarge(limits.FileBytes / 1024 / 1024);
        }

        try
        {
            return FileContent.Kind(content) switch
            {
                FileKind.OpenXml => new OpenXmlReader(content, limits),
                FileKind.BinaryWorkbook => new LegacyReader(content, limits),
                FileKind.Text => new DelimitedReader(content, Path.GetFileNameWithoutExtension(fileName), limits),
                FileKind.WebPage => new FileIsWebPage(),
                FileKind.OpenDocument => new FileIsOther("开放文档表格"),
                FileKind.WordOrSlides => new FileIsOther("文字文稿或演示文稿"),
                FileKind.Pdf => new FileIsOther("PDF 文件"),
                FileKind.Picture => new FileIsOther("图片"),
                FileKind.Archive => new FileIsOther("压缩包"),
                FileKind.Locked => new FileLocked(),
                FileKind.Broken => new FileBroken("压缩结构"),
                FileKind.Unknown => new FileIsOther("未知格式"),
                _ => throw new InvalidOperationException(),
            };
        }
        catch (WorkbookUnreadable unreadable)
        {
            return unreadable.Refusal;
        }
    }

    /// <summary>Goes to the next sheet; false after the last.</summary>
    public abstract bool NextSheet();

    /// <summary>Goes to the next sheet of this name; false when there is none.</summary>
    public virtual bool GoTo(string name)
    {
        while (NextSheet())
        {
            if (Sheet.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next row that holds anything; null at the end of the sheet.</summary>
    public abstract SheetRow? NextRow();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    private protected abstract void Dispose(bool disposing);

    /// <summary>The cells up to the last that holds something; null when none does.</summary>
    private protected static SheetCell[]? Trimmed(List<SheetCell> cells)
    {
        var count = cells.Count;
        while (count > 0 && cells[count - 1].IsEmpty)
        {
            count--;
        }

        return count == 0 ? null : [.. cells.Take(count)];
    }
}
