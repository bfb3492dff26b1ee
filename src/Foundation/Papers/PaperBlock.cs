namespace Tuijin.Foundation.Papers;

/// <summary>One part of a body, top to bottom.</summary>
public abstract record PaperBlock
{
    private protected PaperBlock()
    {
    }
}

/// <summary>A paragraph, or a heading when <paramref name="Level"/> is 1–4.</summary>
internal sealed record TextBlock(int? Level, IReadOnlyList<PaperRun> Runs) : PaperBlock;

/// <summary>A piece of text in one face.</summary>
public sealed record PaperRun(string Text, PaperFace Face = PaperFace.FangSong);

/// <summary>The faces the standard names.</summary>
public enum PaperFace
{
    /// <summary>仿宋: text.</summary>
    FangSong,

    /// <summary>楷体: second level, names.</summary>
    Kai,

    /// <summary>黑体: first level, markings.</summary>
    Hei,

    /// <summary>宋体: page numbers.</summary>
    Song,

    /// <summary>小标宋: titles and red marks.</summary>
    XiaoBiaoSong,
}

/// <summary>A table with a header row that is repeated on each page. Widths in mm; together at most 156.</summary>
public sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock
{
    /// <summary>Printed centred above the table in 黑体.</summary>
    public string? Caption { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Header">May break where it holds a line feed.</param>
/// <param name="WidthMm">Millimetres.</param>
/// <param name="Align">Of the cells; the header is always centred.</param>
public sealed record PaperColumn(string Header, int WidthMm, PaperAlign Align = PaperAlign.Left);

/// <summary>Where the text of a cell stands.</summary>
public enum PaperAlign
{
    Left,
    Centre,
    Right,
}

/// <summary>A form: rows of labels and values across the full width; a row holds one or two pairs.</summary>
public sealed record PaperFields(IReadOnlyList<PaperFieldRow> Rows) : PaperBlock;

/// <summary>One row of a form.</summary>
/// <param name="Pairs">One pair takes the whole row, two share it.</param>
/// <param name="MinHeightMm">Room for handwriting; 0 lets the text decide.</param>
public sealed record PaperFieldRow(IReadOnlyList<PaperField> Pairs, int MinHeightMm = 0);

/// <summary>A label and its value; line feeds in the value are kept.</summary>
public sealed record PaperField(string Label, string Value);

/// <summary>A picture in PNG.</summary>
/// <param name="Png">The file; its proportions are kept.</param>
/// <param name="WidthMm">1–156.</param>
/// <param name="Description">Read aloud in its place.</param>
public sealed record PaperPicture(ReadOnlyMemory<byte> Png, int WidthMm, string Description) : PaperBlock
{
    /// <summary>Printed centred under the picture in 黑体.</summary>
    public string? Caption { get; init; }
}
