using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Imports;

/// <summary>A line of a small table.</summary>
/// <param name="Number">From 1, as people count lines.</param>
/// <param name="Cells">Trimmed texts.</param>
public sealed record PlainLine(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a cell; empty beyond the last.</summary>
    public string Cell(int at) => at < Cells.Count ? Cells[at] : "";
}

/// <summary>Small tables without a header to be found: pasted from a spreadsheet or typed, or a file of any kind that imports read.</summary>
public static class PlainTable
{
    /// <summary>Lines beyond this are not read.</summary>
    public const int MostLines = 5000;

    /// <summary>Lines of a text with anything in them; cells are parted by tabs, otherwise by commas, otherwise by blanks.</summary>
    public static List<PlainLine> Read(string? text) => [.. (text ?? "").Split('\n')
        .Select((line, at) => new PlainLine(at + 1, Cells(line)))
        .Where(line => line.Cells.Any(cell => cell.Length > 0)).Take(MostLines)];

    /// <summary>The lines of the first sheet that has any.</summary>
    /// <param name="file">Seekable; stays open.</param>
    public static Result<List<PlainLine>> Read(Stream file, string fileName)
    {
        var opened = WorkbookReader.Open(file, fileName);
        if (opened.IsRefused)
        {
            return opened.Refusal;
        }

        using var reader = opened.Value;
        try
        {
            var lines = new List<PlainLine>();
            while (lines.Count == 0 && reader.NextSheet())
            {
                while (lines.Count < MostLines && reader.NextRow() is { } row)
                {
                    lines.Add(new PlainLine(row.Number, [.. row.Cells.Select(cell => cell.Shown.Trim())]));
                }
            }

            return lines;
        }
        catch (WorkbookUnreadable unreadable)
        {
            return unreadable.Refusal;
        }
    }

    private static string[] Cells(string line)
    {
        char[] separators = line.Contains('\t', StringComparison.Ordinal) ? ['\t'] : line.AsSpan().IndexOfAny(',', '，') >= 0 ? [',', '，'] : [' ', '　'];
        return line.Trim().Split(separators, StringSplitOptions.TrimEntries | (separators[0] is ' ' ? StringSplitOptions.RemoveEmptyEntries : StringSplitOptions.None));
    }
}
