using Tuijin.Foundation.Lists;

namespace Tuijin.Foundation.Imports;

/// <summary>A table that was found. Written as JSON in camel case; see docs/glossary.md.</summary>
/// <param name="FirstHeaderRow">From 1.</param>
/// <param name="Titles">Texts above the header.</param>
public sealed record ImportedTable(string Sheet, int FirstHeaderRow, int LastHeaderRow, IReadOnlyList<string> Titles, IReadOnlyList<ImportedColumn> Columns)
{
    public static ImportedTable Of(TableMapping table) => new(table.Sheet, table.HeaderRows.First, table.HeaderRows.Last, table.Titles,
    [
        .. table.Columns.Select(column => new ImportedColumn(
            column.Index, column.Header, column.Address, column.Use.Key(), column.Field?.Key, column.Field?.Name, Math.Round(column.Confidence, 2), column.Unit?.Name)),
    ]);
}

/// <summary>A column and what it is taken for.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Address">Of its lowest header cell.</param>
/// <param name="Use">fills, confirms or kept.</param>
/// <param name="Field">Key of the field; null for columns kept as text.</param>
/// <param name="Confidence">0 to 1; 1 when chosen by a person.</param>
/// <param name="Unit">Unit of amounts, when stated.</param>
public sealed record ImportedColumn(int Index, string Header, string Address, string Use, string? Field, string? FieldTitle, double Confidence, string? Unit);

/// <summary>A cell that a person should know about.</summary>
/// <param name="Address">As the office software shows it: C7.</param>
/// <param name="Text">The cell as written.</param>
/// <param name="Severity">error: the row is not imported; warning: left out or doubtful, kept as text; kept: nothing wrong, kept as text.</param>
public sealed record FlaggedCell(string Sheet, string Address, string Text, string Reason, string Severity, string? Field)
{
    public static FlaggedCell Of(CellNote note) => new(note.Sheet, note.Address, note.Text, note.Reason, note.Severity.Key(), note.Field);
}

/// <summary>Rows of a file by what became of them.</summary>
/// <param name="Rows">Records read.</param>
/// <param name="New">Entered.</param>
/// <param name="Changed">There already, now with other values.</param>
/// <param name="Unchanged">There already, as the row says.</param>
/// <param name="Conflicts">Edited in an exported file and, after the export, in the system: the system's values of those fields stay, other edits are taken.</param>
/// <param name="Refused">Not imported; each has a flagged cell of severity error.</param>
public sealed record ImportCounts(int Rows, int New, int Changed, int Unchanged, int Conflicts, int Refused);
