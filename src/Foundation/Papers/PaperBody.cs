namespace Tuijin.Foundation.Papers;

/// <summary>
/// Composes the text of a paper from top to bottom. Levels number themselves: 一、 （一） 1. （1），
/// and each level starts again under the next higher one.
/// </summary>
/// <remarks>A line feed in a text begins a new paragraph, so that what people typed in a form keeps its shape.</remarks>
public sealed class PaperBody
{
    private readonly List<PaperBlock> _blocks = [];
    private readonly int[] _counters = new int[4];

    internal IReadOnlyList<PaperBlock> Blocks => _blocks;

    /// <summary>A paragraph, or several where the text holds line feeds.</summary>
    public PaperBody Text(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Text(new PaperRun(line));
        return this;
    }

    /// <summary>One paragraph of pieces in different faces.</summary>
    public PaperBody Text(params IReadOnlyList<PaperRun> runs) => Add(new TextBlock(null, runs));

    /// <summary>一、 in 黑体; a text follows in the same paragraph when given.</summary>
    public PaperBody Chapter(string title, string? text = null) => Level(1, PaperFace.Hei, title, text);

    /// <summary>（一） in 楷体.</summary>
    public PaperBody Section(string title, string? text = null) => Level(2, PaperFace.Kai, title, text);

    /// <summary>1. in 仿宋.</summary>
    public PaperBody Item(string title, string? text = null) => Level(3, PaperFace.FangSong, title, text);

    /// <summary>（1） in 仿宋.</summary>
    public PaperBody Subitem(string title, string? text = null) => Level(4, PaperFace.FangSong, title, text);

    public PaperBody Table(PaperTable table) => Add(table);

    public PaperBody Fields(PaperFields fields) => Add(fields);

    public PaperBody Picture(PaperPicture picture) => Add(picture);

    private PaperBody Level(int level, PaperFace face, string title, string? text)
    {
        _counters[level - 1]++;
        Array.Clear(_counters, level, _counters.Length - level);
        var lines = (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        List<PaperRun> runs = [new(ChineseNumerals.Label(level, _counters[level - 1]) + title, face)];
        if (lines.Length > 0)
            runs.Add(new PaperRun(lines[0]));
        Add(new TextBlock(level, runs));
        foreach (var line in lines.Skip(1))
            Text(new PaperRun(line));
        return this;
    }

    private PaperBody Add(PaperBlock block)
    {
        _blocks.Add(block);
        return this;
    }
}
