using Tuijin.Foundation.Imports;

namespace Tuijin.Directory.Contract;

/// <summary>What is done, or would be done, with one row of a table of enterprises.</summary>
public enum ImportedAs
{
    /// <summary>Registered.</summary>
    Added,

    /// <summary>Known by its code and changed.</summary>
    Changed,

    /// <summary>Known and the same.</summary>
    Unchanged,

    /// <summary>Left out; a note says why.</summary>
    Refused,
}

/// <summary>One row of a table of enterprises.</summary>
/// <param name="Row">As the office software shows it, from 1.</param>
/// <param name="Changes">Chinese name of a field → before and after, for changed ones.</param>
public sealed record ImportedEnterprise(string Sheet, int Row, string Name, string CreditCode, ImportedAs As, IReadOnlyList<string> Changes, IReadOnlyList<CellNote> Notes);

/// <summary>What became of a whole file.</summary>
/// <param name="Rows">The first rows, those with notes before others.</param>
/// <param name="Notes">Every flagged cell of rows.</param>
/// <param name="Summary">Sheets, use of columns, notes on headers.</param>
/// <param name="IsWritten">False for a preview.</param>
public sealed record EnterpriseImportReport(
    int Added, int Changed, int Unchanged, int Refused, IReadOnlyList<ImportedEnterprise> Rows, IReadOnlyList<CellNote> Notes, ImportSummary Summary,
    bool IsWritten);

/// <summary>What an import of enterprises understood or did, for programs. Written as JSON in camel case; see docs/glossary.md.</summary>
/// <param name="Sheets">Every sheet: records read, or why none were.</param>
/// <param name="Mapping">Every table found, with the use of its columns.</param>
/// <param name="Excluded">Titles, subtotals, repeated headers and other rows and columns that are no records, with the reason.</param>
/// <param name="Cells">Every flagged cell of the records.</param>
/// <param name="Records">What becomes of each row; null when it was written.</param>
public sealed record EnterpriseImportResult(
    string File, ImportCounts Counts, IReadOnlyList<SheetOutcome> Sheets, IReadOnlyList<ImportedTable> Mapping, IReadOnlyList<FlaggedCell> Excluded, IReadOnlyList<FlaggedCell> Cells,
    IReadOnlyList<EnterpriseImportRecord>? Records);

/// <summary>A row of a table of enterprises.</summary>
/// <param name="Outcome">new, changed, unchanged or refused.</param>
/// <param name="Changes">What would change, in Chinese.</param>
public sealed record EnterpriseImportRecord(
    string Sheet, int Row, string Outcome, string Name, string CreditCode, IReadOnlyList<string> Changes, IReadOnlyList<FlaggedCell> Cells);
