using Tuijin.Foundation.Imports.Workbooks;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>Collects what is to be told about a file besides its records, within bounds.</summary>
/// <param name="most">Notes that are kept; more are counted only.</param>
internal sealed class NoteBook(int most)
{
    private const int LongestText = 200;

    public List<CellNote> Notes { get; } = [];

    public List<TableMapping> Tables { get; } = [];

    public List<SheetOutcome> Sheets { get; } = [];

    public int Untold { get; private set; }

    public int Rows { get; set; }

    public void Add(CellNote note)
    {
        if (Notes.Count < most)
        {
            Notes.Add(note);
        }
        else
        {
            Untold++;
        }
    }

    /// <summary>A row that is no record: its texts are kept in the note.</summary>
    public void LeaveOut(string sheet, SheetRow row, string reason)
    {
        var first = Array.FindIndex(row.Cells, cell => !cell.IsEmpty);
        Add(new CellNote(sheet, CellAddress.Of(row.Number, Math.Max(0, first)), Joined(row), reason, NoteSeverity.Kept));
    }

    public ImportSummary Summary() => new(Sheets, Tables, Rows, Notes, Untold);

    public static string Joined(SheetRow row) => Shortened(string.Join(" | ", row.Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.Shown)));

    public static string Shortened(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
