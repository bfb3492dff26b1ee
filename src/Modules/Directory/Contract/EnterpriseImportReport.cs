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
/// <param name="Notes">Every flagged cell of rows, up to a limit.</param>
/// <param name="Summary">Sheets, use of columns, notes on headers.</param>
/// <param name="IsWritten">False for a preview.</param>
public sealed record EnterpriseImportReport(
    int Added, int Changed, int Unchanged, int Refused, IReadOnlyList<ImportedEnterprise> Rows, IReadOnlyList<CellNote> Notes, ImportSummary Summary, bool IsWritten);
